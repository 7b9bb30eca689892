import { beginsWith, type Cut, cutLines, headOf, type Message, type Rule } from "../removal.ts";
import { saysSomething } from "../says-something.ts";
import { readClosing } from "./closings.ts";
import { isSentFrom, sentFromAtEnd } from "./sent-from.ts";
import { hasContact, isGivenName, isSignatureLine, isSignedName } from "./signature-lines.ts";

// A letter ends within its last lines; a close further up is part of something pasted in.
const lastLines = 60;
const mostSignatureLines = 16;
const delimiter = /^\s{0,3}(?:--|—|–|_{2,60}|-{3,60}|\*{3,60}|={3,60})\s{0,3}$/;

/** Sets aside how a letter is closed: the greeting at its end, names, functions, numbers, "Sent from my iPhone". */
export const signature: Rule = {
  name: "signature",
  sentence:
    "How the message was closed and signed: greetings at its end, names, functions, telephone numbers, devices.",
  find: (message) => {
    const cuts: Cut[] = [];
    const first = Math.max(0, message.lines.length - lastLines);
    for (let index = first; index < message.lines.length; index += 1) {
      const last = lastLineOfSignature(message, index);
      if (last === undefined) continue;
      cuts.push(cutLines(message, index, last, beginsWith(headOf(message, index).trim())));
      index = last;
    }
    const flat = flatSignature(message);
    return flat === undefined || cuts.some(({ end }) => end > flat.start) ? cuts : [...cuts, flat];
  },
};

/** The last line of the signature that begins on a line; undefined when none begins there. */
function lastLineOfSignature(message: Message, index: number): number | undefined {
  const head = headOf(message, index);
  const line = message.lines[index];
  if (line === undefined || !/\S/.test(head) || line.text.length >= 230) return undefined;
  if (isSentFrom(head)) return index;
  if (delimiter.test(head)) return underDelimiter(message, index);
  const closing = readClosing(head);
  if (closing !== undefined) {
    const last = endOfSignatureLines(message, index + 1);
    const isSigned = closing.name !== "" || isSignedName(headOf(message, writtenAfter(message, index)));
    // "Thanks!" without a name is a word of the customer's, and "Best" before a sentence its beginning.
    const isApart = !/\S/.test(headOf(message, index + 1)) || /\S[ \t]{1,3}\S|,\s{0,3}$/.test(head.trim());
    const isClosed = closing.kind === "regards" && isApart;
    return isClosed || closing.name !== "" || (last > index && (isSigned || closing.kind === "regards"))
      ? last
      : undefined;
  }
  return signedWithoutClosing(message, index);
}

function underDelimiter(message: Message, index: number): number | undefined {
  const last = endOfSignatureLines(message, index + 1);
  if (last === index) return undefined;
  const name = headOf(message, writtenAfter(message, index));
  // "--" is the sign for it (RFC 3676, 4.3); other lines are drawn between paragraphs too.
  const isSure = isGivenName(name) || hasContactIn(message, index + 1, last);
  return isSure || (/^\s*--\s*$/.test(headOf(message, index)) && isLast(message, last)) ? last : undefined;
}

/** A name with a number or an address under it, or a common given name alone, at the very end. */
function signedWithoutClosing(message: Message, index: number): number | undefined {
  const head = headOf(message, index);
  if (!isSignedName(head) || !endsSentence(message, index - 1)) return undefined;
  const last = endOfSignatureLines(message, index + 1);
  if (!isLast(message, last)) return undefined;
  if (last === index) return isGivenName(head) ? last : undefined;
  return hasContactIn(message, index + 1, last) ? last : undefined;
}

function hasContactIn(message: Message, from: number, to: number): boolean {
  for (let line = from; line <= to; line += 1) if (hasContact(headOf(message, line))) return true;
  return false;
}

function endsSentence(message: Message, index: number): boolean {
  const before = message.lines[index]?.text.trimEnd() ?? "";
  return index >= 0 && (before === "" || /[.!?…)]$/.test(before));
}

function isLast(message: Message, index: number): boolean {
  return index >= message.lines.length - 1 || writtenAfter(message, index) >= message.lines.length;
}

function writtenAfter(message: Message, index: number): number {
  let next = index + 1;
  while (next < message.lines.length && !/\S/.test(headOf(message, next))) next += 1;
  return next;
}

/** The last line of a run of lines as signatures have them; the line before `from` when there is none. */
function endOfSignatureLines(message: Message, from: number): number {
  let last = from - 1;
  let written = 0;
  for (let index = from; index < message.lines.length && written < mostSignatureLines; index += 1) {
    const head = headOf(message, index);
    if (!/\S/.test(head)) continue;
    if (!isSignatureLine(head) && !isSentFrom(head)) break;
    written += 1;
    last = index;
  }
  return last;
}

/** Where "Kind regards, Anna" begins behind the last sentence of a line into which an export has run a whole mail together. */
function closingAtEnd(line: string): number | undefined {
  const from = Math.max(0, line.length - 100);
  const stop = Array.from(line.slice(from).matchAll(/[.!?…][ \t]{1,3}/g)).at(-1);
  if (stop === undefined) return undefined;
  const at = from + stop.index + stop[0].length;
  const closing = readClosing(line.slice(at));
  return closing?.kind === "regards" && closing.name !== "" ? at : undefined;
}

function flatSignature(message: Message): Cut | undefined {
  const line = message.lines.at(-1);
  const at = line === undefined ? undefined : (sentFromAtEnd(line.text) ?? closingAtEnd(line.text));
  if (line === undefined || at === undefined || !saysSomething(line.text.slice(0, at))) return undefined;
  return { start: line.start + at, end: line.end, why: beginsWith(line.text.slice(at)) };
}
