import { formatNoun } from "#app/lib/numbers.ts";
import { type Detection, MAX_COLUMNS } from "../import.schema.ts";
import { normaliseHeader } from "../mapping/header-names.ts";
import { withoutRejectedColumns } from "../report/rejected-columns.ts";
import { generatedName } from "./detect-header.ts";

/** How many columns a file itself has, without those that are made of others. */
export function widthOf({ columns }: Pick<Detection, "columns">): number {
  return columns.reduce((count, { derived }) => count + Number(!derived), 0);
}

type Rows = readonly (readonly string[])[];

/** With fewer rows of a width, chance looks like a rule. */
const FEWEST_ALIKE = 2;

/** The names of a table's columns, with generated ones for those that rows have beyond the header, and what to say of them. */
export function nameAllColumns(names: readonly string[], rows: Rows): { names: string[]; notes: string[] } {
  // In a file of rejected rows the cells behind ours are what was wrong.
  const width = withoutRejectedColumns(names) === null ? findTableWidth(names, rows) : names.length;
  const added = Array.from({ length: width - names.length }, (_, at) => generatedName(names.length + at));
  if (added.length === 0) return { names: [...names], notes: [] };
  const cells = formatNoun(added.length, "cell", "cells");
  const list = added.length > 2 ? `${added[0]} to ${added.at(-1)}` : added.join(" and ");
  const note = `Rows have ${cells} more than the header has names; they are called ${list} below. Look whether the values before them stand under their right names.`;
  return { names: [...names, ...added], notes: [note] };
}

/**
 * How many columns the rows below a header of `names` have. As many as the header, unless more were meant:
 *
 * - at least half of the rows have the same greater number of cells, as where the header of a last column is missing;
 * - the last name stands there twice already, as Jira's `Comment,Comment`, and two rows or more go on beyond it.
 *
 * Columns that are blank in all rows do not count. A row that is wider than that holds a separator without quotes,
 * most likely, and is rejected with what it holds.
 */
export function findTableWidth(names: readonly string[], rows: Rows): number {
  const wide = rows.map(filledWidth).filter((width) => width > names.length && width <= MAX_COLUMNS);
  if (wide.length < FEWEST_ALIKE) return names.length;
  const most = repeatsAtItsEnd(names) ? MAX_COLUMNS : commonWidth(rows, names.length);
  return wide.reduce((width, filled) => (filled <= most ? Math.max(width, filled) : width), names.length);
}

/** The number of cells that at least half of the rows have, if it is greater than `least`; else `least`. */
function commonWidth(rows: Rows, least: number): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > least) counts.set(length, (counts.get(length) ?? 0) + 1);
  for (const [cells, count] of counts) if (count >= FEWEST_ALIKE && count * 2 >= rows.length) return cells;
  return least;
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function repeatsAtItsEnd(names: readonly string[]): boolean {
  const [before, last] = names.slice(-2).map(normaliseHeader);
  return last !== undefined && last !== "" && last === before;
}

/** Why a row with more than `width` cells cannot be trusted; undefined where those beyond are blank and can be dropped. */
export function findExtraCells(cells: readonly string[], width: number): string | undefined {
  if (filledWidth(cells) <= width) return undefined;
  return `expected ${width} cells as in the header, got ${cells.length}; a cell may hold a separator without quotes`;
}
