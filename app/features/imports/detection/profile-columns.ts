import type { ColumnProfile } from "./column-profile.schema.ts";
import { type ColumnCounter, createColumnCounter } from "./count-column.ts";

/** Looks at rows one by one, in memory that does not grow with their number. */
export interface Profiler {
  add(cells: readonly string[], line: number): void;
  finish(): { rows: number; columns: ColumnProfile[] };
}

/** A profiler for columns of these names, which may repeat or be empty. */
export function createProfiler(names: readonly string[]): Profiler {
  const counters: ColumnCounter[] = names.map(createColumnCounter);
  let rows = 0;
  return {
    add(cells, line) {
      rows += 1;
      counters.forEach((counter, index) => {
        const value = (cells[index] ?? "").trim();
        if (value !== "") counter.add(value, line);
      });
    },
    finish: () => ({ rows, columns: counters.map((counter) => counter.finish(rows)) }),
  };
}

/** What each column's values look like in some rows; `lines`: on which line of the file each row begins. */
export function profileColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[] = [],
): ColumnProfile[] {
  const profiler = createProfiler(names);
  rows.forEach((cells, at) => {
    profiler.add(cells, lines[at] ?? at + 1);
  });
  return profiler.finish().columns;
}
