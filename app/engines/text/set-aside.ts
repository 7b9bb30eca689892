import { type Line, splitLines } from "./lines.ts";

/** A range of the original text that is not the customer's own words, and why it is left out. */
export type SetAside = { start: number; end: number; reason: SetAsideReason };
export type SetAsideReason = "quoted reply" | "signature" | "macro" | "log" | "address";

// Patterns look at the beginning of a line only, so that a line of any length costs the same.
const lookedAt = 200;

const quotedLine = /^\s{0,3}(?:>|\|\s)/;
const replyHeader = /^\s{0,3}(?:on .{4,150} wrote:|am .{4,150} schrieb|le .{4,150} a écrit)/i;
const originalMessage =
  /^\s{0,3}-{2,}\s{0,2}(?:original message|forwarded message|reply above|please reply)/i;
const mailHeader = /^\s{0,3}\*?(?:from|sent|to|subject|cc|date)\*?:\s/i;
const signatureMark = /^(?:--|—|__+)\s?$/;
const sentFrom = /^\s{0,3}(?:sent from my|get outlook for|sent via|sent with)\b/i;
const signOff =
  /^\s{0,3}(?:(?:kind|best|warm|many)\s(?:regards|wishes)|regards|yours (?:truly|sincerely|faithfully)|sincerely|many thanks|best|thanks|thank you|cheers)\s{0,2}[,.!]?\s{0,3}$/i;
const macro =
  /^\s{0,3}(?:#{2,}-|please (?:type your reply|rate (?:our|the) support)|this is an automat|your (?:ticket|request) (?:#?\d+ )?has been|you (?:are receiving|received) this)/i;
const logLine =
  /^\s{0,12}(?:at [\w$.<>]{1,80}\(|caused by: |traceback \(most|file "[^"]{1,80}", line \d|exception in thread|\[?\d{4}-\d\d-\d\d[t ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:error|warn|info|debug|fatal)\]?[: ]{1,2}[\w.[/]{2,60}[:\]( ]|0x[0-9a-f]{4})/i;
const fence = /^\s{0,3}(?:```|~~~)/;
const address = /\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/gi;

/**
 * The ranges of a text that are not the customer's own words, in order and without overlap. When nothing with a letter
 * would be left, only addresses are set aside: an item is never silently emptied.
 */
export function findSetAsideRanges(text: string): SetAside[] {
  const blocks = mergeRanges(findBlocks(splitLines(text)));
  const kept = hasLetterOutside(text, blocks) ? blocks : [];
  return mergeRanges([...kept, ...findAddresses(text, kept)]);
}

function findBlocks(lines: readonly Line[]): SetAside[] {
  const found: SetAside[] = [];
  const lastLine = lines.at(-1);
  let fenceStart: Line | undefined;
  for (const [index, line] of lines.entries()) {
    const head = line.text.slice(0, lookedAt);
    const following = lines[index + 1]?.text.slice(0, lookedAt) ?? "";
    if (fence.test(head)) {
      if (fenceStart !== undefined) found.push({ start: fenceStart.start, end: line.end, reason: "log" });
      fenceStart = fenceStart === undefined ? line : undefined;
    } else if (fenceStart !== undefined) {
      // Inside a fence; the closing line decides. A fence that never closes sets nothing aside.
    } else if (quotedLine.test(head)) {
      found.push(setAside(line, "quoted reply"));
    } else if (replyHeader.test(head) && quotedLine.test(following)) {
      found.push(setAside(line, "quoted reply"));
    } else if (startsTrailingReply(head, following) && index > 0) {
      found.push(setAside(line, "quoted reply", lastLine?.end));
      break;
    } else if (index > 0 && startsSignature(head, lines, index)) {
      found.push(setAside(line, "signature", lastLine?.end));
      break;
    } else if (sentFrom.test(head)) {
      found.push(setAside(line, "signature"));
    } else if (macro.test(head)) {
      found.push(setAside(line, "macro"));
    } else if (logLine.test(head)) {
      found.push(setAside(line, "log"));
    }
  }
  return found;
}

function setAside(line: Line, reason: SetAsideReason, end = line.end): SetAside {
  return { start: line.start, end, reason };
}

function startsTrailingReply(head: string, following: string): boolean {
  return (
    replyHeader.test(head) ||
    originalMessage.test(head) ||
    (mailHeader.test(head) && mailHeader.test(following))
  );
}

// A sign-off counts only near the end and before short lines: "Thanks," in the middle of a letter is not one.
function startsSignature(head: string, lines: readonly Line[], index: number): boolean {
  if (lines.length - index > 12) return false;
  if (signatureMark.test(head)) return true;
  if (!signOff.test(head) || lines.length - index > 6) return false;
  return lines.slice(index + 1).every((line) => line.text.length <= 60 && !/[.!?]\s*$/.test(line.text));
}

function findAddresses(text: string, blocks: readonly SetAside[]): SetAside[] {
  const found: SetAside[] = [];
  let block = 0;
  for (const match of text.matchAll(address)) {
    const start = match.index;
    const end = start + match[0].replace(/[.,;:!?)\]]{1,5}$/, "").length;
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= start) block += 1;
    if ((blocks[block]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    found.push({ start, end, reason: "address" });
  }
  return found;
}

function mergeRanges(ranges: SetAside[]): SetAside[] {
  return ranges.filter((range) => range.end > range.start).sort((one, other) => one.start - other.start);
}

function hasLetterOutside(text: string, ranges: readonly SetAside[]): boolean {
  let position = 0;
  for (const range of ranges) {
    if (/\p{L}/u.test(text.slice(position, range.start))) return true;
    position = range.end;
  }
  return /\p{L}/u.test(text.slice(position));
}
