import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isOneOf, type People } from "./people-of-query.server.ts";

/** How many customers these are. */
export async function countPeople(db: Db, people: People): Promise<number> {
  if (people.kind === "segment") {
    const row = await db
      .selectFrom("segment_members")
      .where("segment_id", "=", people.id)
      .select((eb) => eb.fn.countAll().as("count"))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }
  const row = await db
    .selectFrom("customers")
    .where(isOneOf("id", people))
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How these people last answered whether they would recommend: 9 and 10, 7 and 8, 0 to 6. */
export async function countRecommenders(db: Db, people: People) {
  const row = await db
    .selectFrom("customer_metrics")
    .where(isOneOf("customer_id", people))
    .where("nps_score", "is not", null)
    .select([
      sql<number>`count(case when nps_score >= 9 then 1 end)`.as("promoters"),
      sql<number>`count(case when nps_score >= 7 and nps_score < 9 then 1 end)`.as("passives"),
      sql<number>`count(case when nps_score < 7 then 1 end)`.as("detractors"),
    ])
    .executeTakeFirstOrThrow();
  return {
    promoters: Number(row.promoters),
    passives: Number(row.passives),
    detractors: Number(row.detractors),
  };
}

type SubjectColumn = "customer_id" | "company_id";

/** Of one attribute: who has a value, and of whom it was learnt before `staleBefore` (null: never stale). */
export async function countFilled(
  db: Db,
  attributeId: string,
  { people, companyId }: { people: People; companyId: string | null },
  staleBefore: string | null,
) {
  const column: SubjectColumn = companyId === null ? "customer_id" : "company_id";
  const row = await db
    .selectFrom("attribute_values")
    .where("attribute_id", "=", attributeId)
    .where("superseded_at", "is", null)
    .where(companyId === null ? isOneOf(column, people) : sql<boolean>`company_id = ${companyId}`)
    .select((eb) => [
      eb.fn.countAll().as("filled"),
      sql<number>`count(case when learnt_at < ${staleBefore ?? ""} then 1 end)`.as("stale"),
    ])
    .executeTakeFirstOrThrow();
  return { filled: Number(row.filled), stale: Number(row.stale) };
}

/** How many of these people have each value of an attribute, the commonest first; at most `limit`. */
export async function countValues(
  db: Db,
  attributeId: string,
  { people, companyId }: { people: People; companyId: string | null },
  limit: number,
) {
  const rows = await db
    .selectFrom("attribute_values")
    .where("attribute_id", "=", attributeId)
    .where("superseded_at", "is", null)
    .where(companyId === null ? isOneOf("customer_id", people) : sql<boolean>`company_id = ${companyId}`)
    .groupBy("value_text")
    .select((eb) => ["value_text as value", eb.fn.countAll().as("n")])
    .orderBy("n", "desc")
    .orderBy("value_text")
    .limit(limit)
    .execute();
  return rows.map(({ value, n }) => ({ value, n: Number(n) }));
}
