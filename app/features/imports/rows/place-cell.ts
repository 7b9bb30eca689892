import type { CsvRow } from "./csv-reader.ts";

/** Characters of one row of a table file; a record of 8 MB with its quotes doubled. */
export const MAX_TABLE_ROW = 20_000_000;

/** Marks the place of a row that could not be read where it came from; its cells are then the reason and the original text. */
const BROKEN = "!";

/** The first cell of a row of a table file: its place in the original, from 1, and whether it could be read there. */
export function placeCell(place: number, broken: boolean): string {
  return broken ? `${place}${BROKEN}` : String(place);
}

/**
 * A row of a table file as it stood in the original: `line` is its place there. A row with fewer than `width` cells
 * is filled up, since whoever wrote the table file left trailing blanks out.
 */
export function readPlace(row: CsvRow, width: number): CsvRow {
  const { cells } = row;
  const place = cells.shift() ?? "";
  if (place.endsWith(BROKEN)) {
    const [problem = "", ...original] = cells;
    return { line: Number.parseInt(place, 10), cells: original, problem };
  }
  while (cells.length < width) cells.push("");
  return { line: Number(place), cells, problem: row.problem };
}
