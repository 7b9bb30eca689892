import type { Delimiter } from "../import.schema.ts";
import { scanRecord } from "./csv-record.ts";

/** One row of a file: where it begins, its cells as they came, and why it cannot be trusted (null when it can). */
export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
  problem: string | null;
}

/** Reads delimited text (RFC 4180) piece by piece; memory never holds more than one row beside the piece. */
export interface CsvReader {
  push(text: string): CsvRow[];
  end(): CsvRow[];
}

/** A file with more broken quotes than this is not what it was taken for. */
const MAX_RUNAWAY_QUOTES = 200;

/** The file as a whole cannot be read as rows; the message says why. */
export class UnreadableFileError extends Error {}

/**
 * A reader that gets every good row out of a damaged file. Line ends may be mixed, quotes inside a quoted cell may
 * be single, and a quote that does not close costs only the line it opens on: reading goes on with the next line.
 * That recovery is why this is not csv-parse, which can neither give a swallowed row back nor say where it began.
 * Rows without any content are left out. Throws UnreadableFileError when the damage is everywhere.
 */
export function createCsvReader({
  delimiter,
  maxRowLength = 1_000_000,
}: {
  delimiter: Delimiter;
  maxRowLength?: number;
}): CsvReader {
  let buffer = "";
  let line = 1;
  let runaways = 0;
  // Inside a line without an end that was given up: everything up to its end is dropped.
  let skipping = false;
  // A row that goes on beyond the text at hand is looked at again only with twice as much of it: else a long one would
  // be read from its beginning with each piece.
  let enough = 0;
  const format = { delimiter, maxLength: maxRowLength, carriageReturns: false, width: 0 };

  function read(final: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < buffer.length) {
      if (skipping) {
        const next = nextLine(buffer, at, format.carriageReturns);
        if (next === undefined) {
          at = buffer.length;
          break;
        }
        at = next;
        line += 1;
        skipping = false;
        continue;
      }
      const record = scanRecord(buffer, at, format, final);
      if (record.end === "more") break;
      if (record.end === "broken") {
        if (record.ranOut) runaways += 1;
        if (runaways > MAX_RUNAWAY_QUOTES) throw new UnreadableFileError(tooManyQuotes(line));
        const found = nextLine(buffer, at, format.carriageReturns);
        const next = found ?? (final ? buffer.length : undefined);
        rows.push({ line, ...salvage(buffer.slice(at, next ?? at + 1000), delimiter, record.problem) });
        if (next === undefined) {
          skipping = true;
          continue;
        }
        at = next;
        line += 1;
        continue;
      }
      if (record.cells.some((cell) => cell.trim() !== "")) {
        rows.push({ line, cells: record.cells, problem: null });
      }
      if (format.width === 0) {
        format.carriageReturns = buffer[record.next - 1] === "\r";
        format.width = record.cells.length;
      }
      at = record.next;
      line += record.lines;
    }
    buffer = buffer.slice(at);
    enough = 2 * buffer.length;
    return rows;
  }

  return {
    push(text) {
      buffer += text;
      return buffer.length < enough ? [] : read(false);
    },
    end: () => read(true),
  };
}

/** The index after the next line end; undefined when it is not there yet. */
function nextLine(text: string, from: number, carriageReturns: boolean): number | undefined {
  const end = text.indexOf(carriageReturns ? "\r" : "\n", from);
  return end === -1 ? undefined : end + 1;
}

/** In tab-separated files a quote is often just a quote: there the line is read without regard to quotes. */
function salvage(text: string, delimiter: Delimiter, problem: string): Omit<CsvRow, "line"> {
  const cells = withoutLineEnd(text).split(delimiter);
  return { cells, problem: delimiter === "\t" ? null : problem };
}

/** Not a regular expression: on a run of line ends in the middle it would try each of them to the end. */
function withoutLineEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\r" || text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}

function tooManyQuotes(line: number): string {
  return `More than ${MAX_RUNAWAY_QUOTES} rows up to line ${line} have a quote that does not close. Expected each opening quote to have a closing one; please export the file again.`;
}
