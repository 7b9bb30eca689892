import type { Db } from "#db/client.server.ts";

/** A row in a form that can be compared. */
export type RecordRow = Readonly<Record<string, unknown>>;

/**
 * What depends on when something ran, or on what is only worked out from the rest; a survey's revision only tells editors
 * that it was saved since.
 */
const leftOut = new Set(["seq", "analysed_at", "search", "revision"]);

function comparable(row: RecordRow): RecordRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.has(column)));
}

/** Every record that imports write, by table; those of tables with ids by id. */
export async function readRecords(db: Db): Promise<Record<string, RecordRow[]>> {
  const tables = [
    "customers",
    "companies",
    "events",
    "attributes",
    "attribute_values",
    "feedback_items",
    "surveys",
    "responses",
  ] as const;
  const records: Record<string, RecordRow[]> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().orderBy("id").execute();
    records[table] = rows.map(comparable);
  }
  // An answer that is written again is the same one.
  records.answers = await db
    .selectFrom("answers")
    .select(["response_id", "question_id", "position", "survey_id", "value_text", "value_number"])
    .orderBy("response_id")
    .orderBy("question_id")
    .orderBy("position")
    .execute();
  records.versions = await db
    .selectFrom("survey_versions")
    .selectAll()
    .orderBy("survey_id")
    .orderBy("version")
    .execute();
  records.setAside = await db.selectFrom("feedback_set_aside").selectAll().orderBy("item_id").execute();
  records.others = await db
    .selectFrom("customer_other_values")
    .selectAll()
    .orderBy("customer_id")
    .orderBy("field")
    .orderBy("value")
    .execute();
  return records;
}
