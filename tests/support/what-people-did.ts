import type { RecordRow } from "./records.ts";

type Records = Readonly<Record<string, readonly RecordRow[]>>;

/** The columns by which a row is known again. */
const keys: Readonly<Record<string, readonly string[]>> = {
  answers: ["response_id", "question_id", "position"],
  versions: ["survey_id", "version"],
  setAside: ["item_id"],
  others: ["customer_id", "field", "value"],
};

/** The rows of all tables, each by its table and key: "customers 01a…". */
export function rowsByKey(records: Records): Map<string, RecordRow> {
  return new Map(
    Object.entries(records).flatMap(([table, rows]) =>
      rows.map((row) => {
        const key = (keys[table] ?? ["id"]).map((column) => String(row[column])).join(" ");
        return [`${table} ${key}`, row] as const;
      }),
    ),
  );
}

/** What people did while several imports came: the last value of each column that they wrote, by row. */
export class WhatPeopleDid {
  readonly added = new Set<string>();
  readonly removed = new Set<string>();
  readonly changed = new Map<string, Map<string, unknown>>();

  /** Takes the records before and after they did something. */
  note(before: Records, after: Records): void {
    const old = rowsByKey(before);
    const now = rowsByKey(after);
    for (const key of old.keys()) if (!now.has(key)) this.removed.add(key);
    for (const [key, row] of now) {
      const was = old.get(key);
      if (was === undefined) {
        // What a merge removed comes back when it is taken back.
        if (!this.removed.delete(key)) this.added.add(key);
        else if (!this.changed.has(key)) this.changed.set(key, new Map());
        continue;
      }
      for (const [column, value] of Object.entries(row)) {
        if (was[column] === value) continue;
        const columns = this.changed.get(key) ?? new Map<string, unknown>();
        this.changed.set(key, columns.set(column, value));
      }
    }
  }
}
