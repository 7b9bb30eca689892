import type { Line } from "../lines.ts";

/** What is set aside, as it is called on a page: "Set aside: quoted reply, 14 lines". */
export type RuleName =
  | "quoted reply"
  | "agent message"
  | "chat label"
  | "macro"
  | "automatic reply"
  | "legal notice"
  | "signature"
  | "code"
  | "attachment";

/** A part of a message that is not the customer's own words. Offsets in UTF-16 units, the end not included. */
export interface Removal {
  rule: RuleName;
  text: string;
  start: number;
  end: number;
  /** What gave it away, such as `begins with "Sent from my iPhone"`. */
  why: string;
}

/** A range of the message that a rule looks at, and what gave it away. */
export interface Cut {
  start: number;
  end: number;
  why: string;
  /** Where a rule sets aside two kinds of things: the other kind. */
  rule?: RuleName;
}

/** A message as rules see it: what is left of it, by lines. */
export interface Message {
  text: string;
  lines: readonly Line[];
}

/** One reason why words are not the customer's. */
export interface Rule {
  name: RuleName;
  /** What it sets aside, in a sentence for who reads the page. */
  sentence: string;
  /** The ranges to set aside, in order and without overlap; pure, and linear in the message. */
  find: (message: Message) => Cut[];
  /** True when a message may consist of nothing else; all others never empty one. */
  mayEmpty?: boolean;
}

const shownOfEvidence = 80;

/** `begins with "…"`, shortened to what fits on a line. */
export function beginsWith(words: string): string {
  const evidence = words
    .slice(0, 4 * shownOfEvidence)
    .replaceAll(/\s{1,320}/g, " ")
    .trim();
  const shown = evidence.length > shownOfEvidence ? `${evidence.slice(0, shownOfEvidence)}…` : evidence;
  return `begins with "${shown}"`;
}

/** Where the line after a line starts, so that a cut takes the line's end with it. */
function nextStart({ text, lines }: Message, index: number): number {
  return lines[index + 1]?.start ?? text.length;
}

/** The lines from one to another (included), as a cut. */
export function cutLines(message: Message, from: number, to: number, why: string): Cut {
  return { start: message.lines[from]?.start ?? 0, end: nextStart(message, to), why };
}

// What a rule looks at in a line, so that a line of any length costs the same.
const lookedAt = 240;

/** The beginning of a line, as far as rules look; "" past the end. */
export function headOf({ lines }: Message, index: number): string {
  return lines[index]?.text.slice(0, lookedAt) ?? "";
}
