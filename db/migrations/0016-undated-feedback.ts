import type { Kysely } from "kysely";

// What a file gives no time for counts as said when it came in; no trend may be read from that.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["feedback_items", "statements"]) {
    await db.schema
      .alterTable(table)
      .addColumn("undated", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  }
}
