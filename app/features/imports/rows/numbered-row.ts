import type { CsvRow } from "./csv-reader.ts";

/** A row of a file with its place among the rows below the header, from 1; `line` is its place in the original. */
export interface NumberedRow extends CsvRow {
  number: number;
}
