import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";

export type SubjectColumn = "customer_id" | "company_id";

/** How often each text stands as a leading or unfit value of an attribute, as it came; the most frequent first. */
export async function countValueTexts(db: Db, attributeId: string, limit: number) {
  const asItCame = sql<string>`coalesce(original_text, value_text)`;
  const rows = await db
    .selectFrom("attribute_values")
    .select((eb) => [asItCame.as("text"), eb.fn.countAll().as("count")])
    .where("attribute_id", "=", attributeId)
    .where((eb) => eb.or([eb("superseded_at", "is", null), eb("unfit_since", "is not", null)]))
    .groupBy(asItCame)
    .orderBy("count", "desc")
    .orderBy("text")
    .limit(limit)
    .execute();
  return rows.map(({ text, count }) => ({ text, count: Number(count) }));
}

/** The next customers or companies, by id, who have any value of an attribute. */
export async function selectSubjectsAfter(
  db: Db,
  column: SubjectColumn,
  attributeId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const subject = sql.ref<string>(column);
  const rows = await db
    .selectFrom("attribute_values")
    .select(subject.as("id"))
    .distinct()
    .where("attribute_id", "=", attributeId)
    .where(column, "is not", null)
    .where(column, ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** All values of an attribute on some subjects, at most 500. */
export async function selectValuesToRefit(
  db: Db,
  column: SubjectColumn,
  attributeId: string,
  subjectIds: readonly string[],
) {
  return db
    .selectFrom("attribute_values")
    .select([
      "id",
      sql<string>`${sql.ref(column)}`.as("subjectId"),
      "value_text as text",
      "value_number as number",
      "original_text as original",
      "unfit_since as unfitSince",
      "superseded_at as supersededAt",
    ])
    .where("attribute_id", "=", attributeId)
    .where(isAnyOf(db, column, subjectIds))
    .execute();
}

export interface RefitRow {
  id: string;
  value_text: string;
  value_number: number | null;
  original_text: string | null;
  unfit_since: string | null;
  superseded_at: string | null;
}

export async function writeRefit(db: Db, rows: readonly RefitRow[]): Promise<void> {
  if (rows.length > 0) await updateRows(db, "attribute_values", rows);
}
