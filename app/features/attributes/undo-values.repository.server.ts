import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";

const columns = [
  "id",
  "attribute_id as attributeId",
  "customer_id as customerId",
  "company_id as companyId",
  "learnt_at as learntAt",
  "superseded_at as supersededAt",
  "source_type as sourceType",
  "confidence",
  "chosen_at as chosenAt",
] as const;

/** The values with these ids, at most 500 a call. */
export async function selectValuesByIds(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("attribute_values")
    .select(columns)
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** The values that one source said about a customer. */
export async function selectIdsOfSource(
  db: Db,
  source: { type: string; id: string; customerId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("attribute_values")
    .select("id")
    .where("customer_id", "=", source.customerId)
    .where("source_type", "=", source.type)
    .where("source_id", "=", source.id)
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Every value of some customers and companies (at most 500) that may lead. */
export async function selectCandidates(
  db: Db,
  subjectIds: readonly string[],
  attributeIds: readonly string[],
) {
  const of = (column: "customer_id" | "company_id") =>
    db
      .selectFrom("attribute_values")
      .select(columns)
      .where(isAnyOf(db, column, subjectIds))
      .where(isAnyOf(db, "attribute_id", attributeIds))
      .where("unfit_since", "is", null)
      .where((eb) => eb.or([eb("held", "=", 0), eb("chosen_at", "is not", null)]))
      .execute();
  return [...(await of("customer_id")), ...(await of("company_id"))];
}

/** The fields of some customers (at most 50) that have any value. */
export async function selectFieldsOf(db: Db, customerIds: readonly string[]) {
  return db
    .selectFrom("attribute_values")
    .select(["attribute_id as attributeId", sql<string>`customer_id`.as("subjectId")])
    .distinct()
    .where(isAnyOf(db, "customer_id", customerIds))
    .execute();
}

export async function deleteValues(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("attribute_values")
    .where(isAnyOf(db, "id", ids))
    .execute();
}

export async function updateLearntAt(
  db: Db,
  rows: readonly { id: string; learnt_at: string }[],
): Promise<void> {
  await updateRows(db, "attribute_values", rows);
}

/** Has superseded values lead again. */
export async function letLead(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("attribute_values")
    .set({ superseded_at: null })
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Which of some attributes have a value, or are named in a segment's rule or by a question of a survey. */
export async function selectUsedAttributes(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; by: "value" | "used" }[]> {
  const rows = await db
    .selectFrom("attributes")
    .select([
      "id",
      sql<number>`case when exists (select 1 from attribute_values tied where tied.attribute_id = attributes.id)
        then 1 else 0 end`.as("valued"),
      sql<number>`case when exists (select 1 from segments where segments.rule like '%' || attributes.id || '%')
        or exists (select 1 from surveys where surveys.definition like '%' || attributes.id || '%')
        or exists (select 1 from survey_versions version where version.definition like '%' || attributes.id || '%')
        then 1 else 0 end`.as("used"),
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
  return rows.flatMap(({ id, valued, used }): { id: string; by: "value" | "used" }[] => {
    if (Number(valued) === 1) return [{ id, by: "value" }];
    return Number(used) === 1 ? [{ id, by: "used" }] : [];
  });
}

export async function deleteAttributes(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("attributes")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
