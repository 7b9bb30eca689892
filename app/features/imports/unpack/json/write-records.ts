import type { TableRows } from "../table-rows.ts";
import { collectColumns, flattenRecord, type RecordColumns } from "./flatten-record.ts";

/** Writes records of JSON into a table file whose columns become known as they come. */
export interface RecordWriter {
  readonly columns: RecordColumns;
  /** How many records could be read. */
  readonly good: number;
  /** Why the first record that could not be read could not. */
  readonly firstProblem: string | null;
  /** Takes the text of one record; `problem` says that it is known to be wrong. */
  write(place: number, text: string, problem?: string | null): void;
  /** Every record from here on begins with these cells. */
  startWith(cells: readonly string[]): void;
}

/** `first` names columns that stand before those of the records. */
export function writeRecords(table: TableRows, first: readonly string[] = []): RecordWriter {
  const columns = collectColumns(first);
  let start: readonly string[] = [];
  let good = 0;
  let firstProblem: string | null = null;
  return {
    columns,
    get good() {
      return good;
    },
    get firstProblem() {
      return firstProblem;
    },
    startWith(cells) {
      start = cells;
    },
    write(place, text, problem = null) {
      const record = problem === null ? flattenRecord(text, columns, start) : { ok: false as const, problem };
      if (record.ok) {
        good += 1;
        if (record.cells.some((cell, at) => at >= start.length && cell !== ""))
          table.row(place, record.cells);
      } else {
        firstProblem ??= record.problem;
        table.broken(place, record.problem, text);
      }
    },
  };
}
