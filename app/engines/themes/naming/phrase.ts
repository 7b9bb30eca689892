import { contentStem } from "../../text/content-stems.ts";
import type { TaggedToken } from "../../text/part-of-speech.ts";
import { stemOf } from "../../text/porter-stemmer.ts";
import { isNegation, isStopWord } from "../../text/stop-words.ts";
import { emptyVerbs } from "./name-words.ts";

/**
 * What a piece of a statement says: a thing ("wrong invoice"), what a thing does ("tank leaks"), what is done to one ("lost
 * connection", or in its base form "cancel subscription"), or how it is ("too expensive", "easy to set up").
 */
export type PhraseRole = "thing" | "clause" | "deed" | "action" | "state";

/** A piece of a statement that a theme could be named by; phrases with one role and key say the same. */
export type Phrase = {
  role: PhraseRole;
  key: string;
  spelling: string;
  /** How many of its words say something. */
  words: number;
  /** The stems by which statements are compared, of the words that are more than grammar. */
  stems: readonly string[];
};

/** The phrase made of these tokens, which stand in the order of the text. */
export function toPhrase(role: PhraseRole, tokens: readonly TaggedToken[]): Phrase {
  return {
    role,
    key: keyOf(tokens),
    spelling: tokens.map(({ text, lower }) => (isStopWord(lower) ? lower : text)).join(" "),
    words: tokens.filter(says).length,
    stems: [...new Set(tokens.flatMap((token) => contentStem(token) ?? []))],
  };
}

function says({ lower, lemma, tag }: TaggedToken): boolean {
  if (lower === "too" || isNegation(lower)) return true;
  return !isStopWord(lower) && !(tag === "VERB" && emptyVerbs.has(lemma));
}

/** True when all tokens are words that a name may hold: no signs, no digits, nothing endless. */
export function isNameable(tokens: readonly TaggedToken[]): boolean {
  return tokens.every(
    ({ kind, lower }) =>
      kind === "word" &&
      (lower.length > 1 || isNegation(lower) || lower === "a") &&
      lower.length <= 24 &&
      !/\p{N}/u.test(lower),
  );
}

function keyOf(tokens: readonly TaggedToken[]): string {
  return tokens
    .filter(({ tag, lower }) => tag !== "AUX" || isNegation(lower))
    .filter(({ tag, lower }) => tag !== "DET" || isNegation(lower))
    .map(({ lower, lemma }) => (isNegation(lower) ? "not" : stemOf(lemma.replace(/'s$/, ""))))
    .join(" ");
}
