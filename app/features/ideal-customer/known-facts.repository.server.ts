import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** Of some customers (at most 500) what is stored beside their names: contact, company, measures. */
export async function selectMeasured(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom("customers")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .leftJoin("customer_scores", "customer_scores.customer_id", "customers.id")
    .where(isAnyOf(db, "customers.id", ids))
    .select([
      "customers.id as id",
      "customers.company_id as companyId",
      "customers.job_title as jobTitle",
      "customers.decision_role as decisionRole",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.pain_statements as painStatements",
      "customer_metrics.sentiment as sentiment",
      "customer_metrics.nps_score as nps",
      "customer_scores.purchases as purchases",
      "customer_scores.revenue_minor as revenueMinor",
      "customer_scores.currency as currency",
      "customer_scores.referrals as referrals",
      "customer_scores.since as since",
    ])
    .execute();
  return rows.map((row) => ({
    ...row,
    revenueMinor: row.revenueMinor === null ? null : Number(row.revenueMinor),
  }));
}

/** The leading values of some customers or companies (at most 500) for some attributes. */
export async function selectLeadingValues(
  db: Db,
  subject: "customer_id" | "company_id",
  ids: readonly string[],
  attributeIds: readonly string[],
) {
  if (ids.length === 0 || attributeIds.length === 0) return [];
  const rows = await db
    .selectFrom("attribute_values")
    .where(isAnyOf(db, subject, ids))
    .where("superseded_at", "is", null)
    .select([
      `${subject} as id`,
      "attribute_id as attributeId",
      "value_text as text",
      "value_number as number",
    ])
    .execute();
  const wanted = new Set(attributeIds);
  return rows.filter(({ attributeId }) => wanted.has(attributeId));
}

/** An event that a criterion counts; `since` null for ever. */
export interface CountedEvent {
  key: string;
  type: string;
  since: string | null;
}

/** How often each of some events happened to some customers (at most 500), and how many of any kind are on record. */
export async function selectEventCounts(db: Db, ids: readonly string[], events: readonly CountedEvent[]) {
  const counts = events.map(({ type, since }, index) =>
    sql<number>`sum(case when type = ${type} and occurred_at >= ${since ?? ""} then 1 else 0 end)`.as(
      `n${index}`,
    ),
  );
  const rows = await db
    .selectFrom("events")
    .where(isAnyOf(db, "customer_id", ids))
    .groupBy("customer_id")
    .select((eb) => ["customer_id as id", eb.fn.countAll().as("all"), ...counts])
    .execute();
  return rows.map((row) => {
    const byName = new Map<string, unknown>(Object.entries(row));
    return {
      id: row.id,
      all: Number(row.all),
      counts: new Map(events.map(({ key }, index) => [key, Number(byName.get(`n${index}`) ?? 0)])),
    };
  });
}

/** When some customers (at most 500) last spoke of some themes. */
export async function selectSpokenThemes(db: Db, ids: readonly string[], themeIds: readonly string[]) {
  if (themeIds.length === 0) return [];
  const rows = await db
    .selectFrom("statements")
    .where(isAnyOf(db, "customer_id", ids))
    // Not as `theme_id in …`: SQLite would look through everybody's statements of these.
    .where(sql<boolean>`case when theme_id in (${sql.join(themeIds)}) then 1 else 0 end = 1`)
    .groupBy(["customer_id", "theme_id"])
    .select((eb) => ["customer_id as id", "theme_id as themeId", eb.fn.max("occurred_at").as("lastAt")])
    .execute();
  return rows;
}
