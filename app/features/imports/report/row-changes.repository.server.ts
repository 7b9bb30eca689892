import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** What an import changed about some records (at most 500), as it was noted. */
export async function selectChangesOf(db: Db, importId: string, recordIds: readonly string[]) {
  return db
    .selectFrom("import_changes")
    .select(["record_id as id", "changes"])
    .where("import_id", "=", importId)
    .where("kept", "is", null)
    .where(isAnyOf(db, "record_id", recordIds))
    .orderBy("from_row")
    .execute();
}

/** What an import changed about the events of some customers (at most 500), by the customer's id; at most 500. */
export async function selectEventChangesOf(db: Db, importId: string, customerIds: readonly string[]) {
  return db
    .selectFrom("events")
    .innerJoin("import_changes", "import_changes.record_id", "events.id")
    .select(["events.customer_id as id", "import_changes.changes as changes"])
    .where(isAnyOf(db, "events.customer_id", customerIds))
    .where("import_changes.import_id", "=", importId)
    .where("import_changes.kept", "is", null)
    .orderBy("import_changes.from_row")
    .limit(500)
    .execute();
}

/** All values that ever led of the attributes which an import gave some customers or companies, the oldest first; at most 2,000. */
export async function selectValueHistory(db: Db, importId: string, subjectIds: readonly string[]) {
  const rows = [];
  for (const column of ["customer_id", "company_id"] as const) {
    const found = await db
      .selectFrom("attribute_values")
      .innerJoin("attributes", "attributes.id", "attribute_values.attribute_id")
      .select([
        `${column} as subjectId`,
        "attributes.label as label",
        "value_text as value",
        "source_id as sourceId",
      ])
      .where(isAnyOf(db, column, subjectIds))
      .where("held", "=", 0)
      .where("attribute_id", "in", (eb) =>
        eb
          .selectFrom("attribute_values as given")
          .select("given.attribute_id")
          .where("given.source_id", "=", importId)
          .where(isAnyOf(db, `given.${column}`, subjectIds)),
      )
      .orderBy("learnt_at")
      .orderBy("attribute_values.id")
      .limit(2000)
      .execute();
    rows.push(...found);
  }
  return rows;
}
