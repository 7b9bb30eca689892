import type { Boilerplate } from "./find-boilerplate.ts";
import { type Markup, type MessageFormat, plainTextOf } from "./markup/plain-text.ts";
import type { Removal, Rule, RuleName } from "./removal.ts";
import { agentMessage, chatLabel } from "./rules/agent-message.ts";
import { attachmentMark } from "./rules/attachment-mark.ts";
import { automaticReply } from "./rules/automatic-reply.ts";
import { codeBlock } from "./rules/code-block.ts";
import { legalNotice } from "./rules/legal-notice.ts";
import { quotedReply } from "./rules/quoted-reply.ts";
import { recurringMacro } from "./rules/recurring-macro.ts";
import { signature } from "./rules/signature.ts";
import { supportBoilerplate } from "./rules/support-boilerplate.ts";
import { saysSomething } from "./says-something.ts";
import { Taking } from "./taking.ts";

/** The customer's own words of a message, and what was set aside to get at them. */
export interface CustomerWords {
  words: string;
  /** The message without markup, which `removed` is about. What no removal covers is `words`, but for spare blanks. */
  plain: string;
  markup: Markup | null;
  /** In order, without overlap. */
  removed: Removal[];
  /** Nobody wrote it: an absence note, a report of a mail server, a help desk's receipt. */
  automatic: boolean;
}

// In this order: what stands in a chat or a quote is nobody's signature.
const rules: readonly Rule[] = [
  attachmentMark,
  agentMessage,
  quotedReply,
  codeBlock,
  legalNotice,
  supportBoilerplate,
  signature,
  automaticReply,
];

/** What each rule sets aside, in a sentence for who reads the page. */
export const ruleSentences: ReadonlyMap<RuleName, string> = new Map(
  [...rules, chatLabel].map(({ name, sentence }) => [name, sentence]),
);

// What one rule takes away may uncover what another knows, such as a signature above a quote. Only a text made for it
// needs more rounds than this.
const mostRounds = 4;

/**
 * Keeps the customer's own words of a ticket, mail or chat and sets everything else aside: markup, quoted replies, agents'
 * messages, standing texts, legal notices, signatures, automatic replies. Only what machines write may empty a message.
 * What `findBoilerplate` found in the same import is set aside too when it is given. Linear in the message; never throws;
 * on its own `words`, read as "text", it removes nothing more.
 */
export function setAside(
  raw: string,
  format: MessageFormat = "auto",
  boilerplate?: Boilerplate,
): CustomerWords {
  const { plain, markup } = plainTextOf(raw, format);
  const taking = new Taking(plain);
  const applied = boilerplate === undefined ? rules : [recurringMacro(boilerplate), ...rules];
  for (let round = 0; round < mostRounds; round += 1) {
    // Every rule has its turn in each round.
    const tookSomething = applied.map((rule) => taking.apply(rule)).includes(true);
    if (!tookSomething) break;
  }
  const automatic = taking.byMachine && isOnlyClosed(taking);
  if (automatic) taking.apply(theRest);
  return {
    words: taking.kept.message.text,
    plain,
    markup,
    removed: taking.removals(),
    automatic,
  };
}

/** True when nothing is left but how letters begin and end. */
function isOnlyClosed({ kept }: Taking): boolean {
  return !saysSomething(kept.cut(signature.find(kept.message)).kept.message.text);
}

const theRest: Rule = {
  ...automaticReply,
  find: ({ text }) => [
    { start: 0, end: text.length, why: "greets and closes a message that a machine wrote" },
  ],
};
