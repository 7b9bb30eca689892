import type { Db } from "#db/client.server.ts";

/** What depends on when something ran, or on what is only worked out from the rest. */
const leftOut = new Set(["seq", "analysed_at", "search"]);

/** Every record that imports write, by table, in a form that can be compared. */
export async function readRecords(db: Db): Promise<Record<string, unknown[]>> {
  const tables = [
    "customers",
    "companies",
    "events",
    "attributes",
    "attribute_values",
    "feedback_items",
    "surveys",
    "responses",
    "answers",
  ] as const;
  const records: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().orderBy("id").execute();
    records[table] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.has(column))),
    );
  }
  records.others = await db
    .selectFrom("customer_other_values")
    .selectAll()
    .orderBy("customer_id")
    .orderBy("field")
    .orderBy("value")
    .execute();
  return records;
}
