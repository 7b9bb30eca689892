import { type Line, splitLines } from "../lines.ts";
import type { Cut, Message } from "./removal.ts";

/** A stretch of the whole text that is still there. */
interface Slice {
  start: number;
  end: number;
}

/**
 * What is left of a text while rules take from it. Its message is the slices that remain, without blank edges and
 * without more than one blank line in a row; every position of it leads back to the whole text.
 */
export class KeptText {
  readonly message: Message;
  private readonly plain: string;
  private readonly slices: readonly Slice[];

  private constructor(plain: string, slices: readonly Slice[]) {
    this.plain = plain;
    const text = textOf(plain, slices);
    const lines = splitLines(text);
    const spare = mayHaveSpareBlanks.test(text) ? blankRanges(text, lines) : [];
    this.slices = spare.length === 0 ? slices : without(slices, spare);
    const tidied = spare.length === 0 ? text : textOf(plain, this.slices);
    this.message = { text: tidied, lines: spare.length === 0 ? lines : splitLines(tidied) };
  }

  static of(plain: string): KeptText {
    return new KeptText(plain, [{ start: 0, end: plain.length }]);
  }

  /** Takes ranges of the message out (in order, without overlap): what is left, and what that was of the whole text. */
  cut(cuts: readonly Cut[]): { kept: KeptText; removed: Cut[] } {
    return {
      kept: new KeptText(this.plain, without(this.slices, cuts)),
      removed: this.toPlain(cuts),
    };
  }

  // A range of the message may span places where something was taken out before: one piece for each slice.
  private toPlain(cuts: readonly Cut[]): Cut[] {
    const found: Cut[] = [];
    let index = 0;
    let position = 0;
    for (const { start, end, ...said } of cuts) {
      for (; index < this.slices.length; index += 1) {
        const slice = this.slices[index];
        if (slice === undefined || position >= end) break;
        const length = slice.end - slice.start;
        const from = slice.start + Math.max(0, start - position);
        const to = slice.start + Math.min(length, end - position);
        if (from < to) found.push({ start: from, end: to, ...said });
        if (position + length > end) break;
        position += length;
      }
    }
    return found;
  }
}

function textOf(plain: string, slices: readonly Slice[]): string {
  return slices.map(({ start, end }) => plain.slice(start, end)).join("");
}

/** The slices without some ranges of the text they make. */
function without(slices: readonly Slice[], ranges: readonly { start: number; end: number }[]): Slice[] {
  const left: Slice[] = [];
  let position = 0;
  let next = 0;
  for (const slice of slices) {
    const offset = slice.start - position;
    const end = position + slice.end - slice.start;
    let from = position;
    for (; next < ranges.length; next += 1) {
      const range = ranges[next];
      if (range === undefined || range.start >= end) break;
      if (range.start > from) left.push({ start: from + offset, end: range.start + offset });
      from = Math.max(from, Math.min(range.end, end));
      if (range.end > end) break;
    }
    if (from < end) left.push({ start: from + offset, end: end + offset });
    position = end;
  }
  return left;
}

// Blank at an edge, or two blank lines in a row.
const mayHaveSpareBlanks = /^\s|\s$|(?:\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/;

/** The blank edges of a text and what is blank between its paragraphs beyond one line. */
function blankRanges(text: string, lines: readonly Line[]): Slice[] {
  const written = lines.filter((line) => /\S/.test(line.text));
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return text === "" ? [] : [{ start: 0, end: text.length }];
  const ranges: Slice[] = [];
  const begin = first.start + first.text.length - first.text.trimStart().length;
  if (begin > 0) ranges.push({ start: 0, end: begin });
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    blank = line.start > first.start && !/\S/.test(line.text) ? blank + 1 : 0;
    const next = lines[index + 1];
    if (blank > 1 && next !== undefined && line.start < last.start)
      ranges.push({ start: line.start, end: next.start });
  }
  const finish = last.start + last.text.trimEnd().length;
  if (finish < text.length) ranges.push({ start: finish, end: text.length });
  return ranges;
}
