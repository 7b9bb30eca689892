import { formatCount } from "#app/lib/numbers.ts";

const QUOTE = '"';
const SPACE = 32;
const LF = 10;
const CR = 13;

export type ScannedRecord =
  | { end: "whole"; cells: string[]; next: number; lines: number }
  /** The row goes on beyond the text at hand. */
  | { end: "more" }
  /** `ranOut`: no end was found within the allowed length. */
  | { end: "broken"; problem: string; ranOut: boolean };

/** How a file is cut into rows. */
export interface RecordFormat {
  delimiter: string;
  maxLength: number;
  /** Lines end with a carriage return alone, as on old Macs. */
  carriageReturns: boolean;
  /** Cells of the first row; 0 while it is read. */
  width: number;
}

/**
 * Reads the row that begins at `start`; `final` says that nothing follows the text. In a file whose lines end with a
 * line feed, a lone carriage return ends a row only where the row is complete; elsewhere it is part of a cell.
 */
export function scanRecord(text: string, start: number, format: RecordFormat, final: boolean): ScannedRecord {
  const { delimiter, maxLength, carriageReturns, width } = format;
  const separator = delimiter.charCodeAt(0);
  const limit = start + maxLength;
  const cells: string[] = [];
  let breaks = 0;
  let at = start;
  for (;;) {
    const opening = openingQuote(text, at);
    if (opening !== -1) {
      const quoted = scanQuoted(text, opening, separator, carriageReturns, final, limit);
      if (quoted.end === "more") {
        if (!final && text.length <= limit) return quoted;
        return { end: "broken", problem: unclosed(cells.length + 1), ranOut: true };
      }
      if (quoted.end === "broken") {
        return { end: "broken", problem: unclosed(cells.length + 1), ranOut: false };
      }
      cells.push(quoted.value);
      breaks += quoted.breaks;
      at = quoted.next;
    } else {
      const begin = at;
      const complete = carriageReturns || cells.length + 1 >= width;
      at = endOfPlainCell(text, at, separator, complete, final);
      cells.push(text.slice(begin, at));
    }
    if (at > limit) return { end: "broken", problem: tooLong(maxLength), ranOut: true };
    if (at >= text.length) {
      return final ? { end: "whole", cells, next: at, lines: breaks + 1 } : { end: "more" };
    }
    const code = text.charCodeAt(at);
    at += 1;
    if (code === separator) continue;
    if (code === CR) {
      if (at >= text.length && !final) return { end: "more" };
      if (text.charCodeAt(at) === LF) at += 1;
    }
    return { end: "whole", cells, next: at, lines: breaks + 1 };
  }
}

/** The index of the separator or line end after a cell without quotes. */
function endOfPlainCell(
  text: string,
  from: number,
  separator: number,
  complete: boolean,
  final: boolean,
): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF) return at;
    if (code !== CR) continue;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : final ? LF : -1;
    // -1: whether it stands alone will only be seen with the text that follows.
    if (complete || next === LF || next === -1) return at;
  }
  return text.length;
}

/** Where the cell's opening quote stands, with spaces allowed before it; -1 for a cell without. */
function openingQuote(text: string, at: number): number {
  let index = at;
  while (text.charCodeAt(index) === SPACE) index += 1;
  return text[index] === QUOTE ? index : -1;
}

type Quoted =
  | { end: "whole"; value: string; next: number; breaks: number }
  | { end: "more" }
  | { end: "broken" };

/**
 * A quote followed by something other than a separator is taken as a plain character while the cell is still on
 * its first line ("He said "hi" to me"). After a line break it means that the opening quote was never closed.
 */
function scanQuoted(
  text: string,
  opening: number,
  separator: number,
  carriageReturns: boolean,
  final: boolean,
  limit: number,
): Quoted {
  let from = opening + 1;
  let checked = from;
  let broken = false;
  let doubled = false;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1 || quote > limit) return { end: "more" };
    if (text[quote + 1] === QUOTE) {
      doubled = true;
      from = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (text.charCodeAt(after) === SPACE && after < limit) after += 1;
    const code = text.charCodeAt(after);
    if (after >= text.length && !final) return { end: "more" };
    if (after >= text.length || code === separator || code === LF || code === CR) {
      const inner = text.slice(opening + 1, quote);
      return {
        end: "whole",
        value: doubled ? inner.replaceAll('""', QUOTE) : inner,
        next: after,
        breaks: countBreaks(inner, carriageReturns ? CR : LF),
      };
    }
    broken ||= hasBreak(text, checked, quote);
    if (broken) return { end: "broken" };
    checked = quote;
    from = quote + 1;
  }
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return true;
  }
  return false;
}

function countBreaks(text: string, lineEnd: number): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === lineEnd) breaks += 1;
  return breaks;
}

function unclosed(column: number): string {
  return `a quote opens in column ${column} and does not close`;
}

function tooLong(maxLength: number): string {
  return `expected a row of at most ${formatCount(maxLength)} characters, got a longer one`;
}
