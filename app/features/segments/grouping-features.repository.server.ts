import { sql } from "kysely";
import { themeKinds } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

export type MeasuredCustomer = Awaited<ReturnType<typeof selectSample>>[number];

/**
 * At most `limit` customers, a fair sample of all: the end of an id is random, and stays, so the same customers are drawn again. In the
 * order of that end.
 */
export async function selectSample(db: Db, limit: number) {
  return measured(db).orderBy(sql`substr(customers.id, 25)`).orderBy("customers.id").limit(limit).execute();
}

/** The next customers by id. */
export async function selectCustomersAfter(db: Db, after: string, limit: number) {
  return measured(db).where("customers.id", ">", after).orderBy("customers.id").limit(limit).execute();
}

/** These customers (at most 500), by id. */
export async function selectMeasured(db: Db, ids: readonly string[]) {
  return measured(db)
    .where(isAnyOf(db, "customers.id", ids))
    .orderBy("customers.id")
    .execute();
}

function measured(db: Db) {
  return db
    .selectFrom("customers")
    .innerJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select([
      "customers.id as id",
      "customers.company_id as companyId",
      "customer_metrics.purchases as purchases",
      "customer_metrics.revenue_minor as revenueMinor",
      "customer_metrics.last_active_at as lastActiveAt",
      "customer_metrics.last_purchase_at as lastPurchaseAt",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.sentiment as sentiment",
      "customer_metrics.nps_score as nps",
    ]);
}

/** The leading attribute values of at most 500 customers. */
export async function selectValuesOfMany(db: Db, customerIds: readonly string[]) {
  return db
    .selectFrom("attribute_values")
    .select([
      "customer_id as subjectId",
      "attribute_id as attributeId",
      "value_text as text",
      "value_number as number",
    ])
    .where(isAnyOf(db, "customer_id", customerIds))
    .where("superseded_at", "is", null)
    .execute();
}

/** The leading attribute values of at most 500 companies. */
export async function selectValuesOfCompanies(db: Db, companyIds: readonly string[]) {
  if (companyIds.length === 0) return [];
  return db
    .selectFrom("attribute_values")
    .select([
      "company_id as subjectId",
      "attribute_id as attributeId",
      "value_text as text",
      "value_number as number",
    ])
    .where(isAnyOf(db, "company_id", companyIds))
    .where("superseded_at", "is", null)
    .execute();
}

/** Which of the themes each of at most 500 customers spoke of. */
export async function selectThemesOfMany(
  db: Db,
  customerIds: readonly string[],
  themeIds: readonly string[],
) {
  if (themeIds.length === 0) return [];
  return db
    .selectFrom("statements")
    .select(["customer_id as customerId", "theme_id as themeId"])
    .distinct()
    .where(isAnyOf(db, "customer_id", customerIds))
    .where(isAnyOf(db, "theme_id", themeIds))
    .execute();
}

/** How often what happened to each of at most 500 customers since a time. */
export async function selectEventCounts(
  db: Db,
  customerIds: readonly string[],
  types: readonly string[],
  since: string,
) {
  if (types.length === 0) return [];
  return db
    .selectFrom("events")
    .select((eb) => ["customer_id as customerId", "type", eb.fn.countAll().as("count")])
    .where(isAnyOf(db, "customer_id", customerIds))
    .where("type", "in", types)
    .where("occurred_at", ">=", since)
    .groupBy(["customer_id", "type"])
    .execute();
}

/** The themes most people spoke of; at most `limit`. */
export async function selectCommonThemes(db: Db, limit: number) {
  return db
    .selectFrom("themes")
    .select(["id", "name"])
    .where("state", "not in", ["replaced", "muted"])
    .where("kind", "in", themeKinds)
    .orderBy("people", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}
