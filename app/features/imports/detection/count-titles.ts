import type { CsvRow } from "../rows/csv-reader.ts";

/** Further down it is no title any more. */
const MAX_TITLES = 10;
const LOOKED_AT = 60;
/** Narrower tables cannot be told from titles. */
const MIN_WIDTH = 3;

/**
 * How many of the first rows stand above the table, such as "Report of May 2026": they have at most a third of the cells
 * that most rows have.
 */
export function countTitles(rows: readonly Pick<CsvRow, "cells">[]): number {
  const filled = rows
    .slice(0, LOOKED_AT)
    .map(({ cells }) => cells.reduce((count, cell) => count + Number(cell.trim() !== ""), 0));
  const usual = [...filled].sort((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0;
  if (usual < MIN_WIDTH) return 0;
  const begin = filled.findIndex((count) => count > usual / 3);
  return begin > 0 && begin <= MAX_TITLES ? begin : 0;
}
