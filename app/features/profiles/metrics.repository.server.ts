import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

export interface CustomerMetrics {
  customerId: string;
  purchases: number;
  revenueMinor: number;
  currency: string | null;
  firstPurchaseAt: string | null;
  lastPurchaseAt: string | null;
  feedbackItems: number;
  painStatements: number;
  goalStatements: number;
  praiseStatements: number;
  sentiment: number | null;
  npsScore: number | null;
  lastActiveAt: string | null;
  completeness: number;
}

/** Per customer: purchases, revenue and the time of the last event of any type. At most 500 ids. */
export async function selectEventTotals(db: Db, ids: readonly string[]) {
  const purchase = sql<number>`case when type = 'purchase' then 1 else 0 end`;
  const rows = await db
    .selectFrom("events")
    .where(isAnyOf(db, "customer_id", ids))
    .groupBy("customer_id")
    .select((eb) => [
      "customer_id as customerId",
      eb.fn.sum(purchase).as("purchases"),
      sql<number | null>`sum(case when type = 'purchase' then amount_minor end)`.as("revenueMinor"),
      sql<string | null>`max(case when type = 'purchase' then currency end)`.as("currency"),
      sql<string | null>`min(case when type = 'purchase' then occurred_at end)`.as("firstPurchaseAt"),
      sql<string | null>`max(case when type = 'purchase' then occurred_at end)`.as("lastPurchaseAt"),
      eb.fn.max("occurred_at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({
    ...row,
    purchases: Number(row.purchases),
    revenueMinor: Number(row.revenueMinor ?? 0),
  }));
}

/** Per customer: how much was said, how it felt, and when last. At most 500 ids. */
export async function selectFeedbackTotals(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom("feedback_items")
    .where(isAnyOf(db, "customer_id", ids))
    .groupBy("customer_id")
    .select((eb) => [
      "customer_id as customerId",
      eb.fn.countAll().as("items"),
      eb.fn.avg<number | null>("sentiment").as("sentiment"),
      eb.fn.max("occurred_at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({
    ...row,
    items: Number(row.items),
    sentiment: row.sentiment === null ? null : Number(row.sentiment),
  }));
}

/** Per customer and kind, whichever it is: how many statements. At most 500 ids. */
export async function selectStatementTotals(db: Db, ids: readonly string[]) {
  // Of all kinds: asked for some, SQLite would look through everybody's statements of these.
  const rows = await db
    .selectFrom("statements")
    .where(isAnyOf(db, "customer_id", ids))
    .groupBy(["customer_id", "kind"])
    .select((eb) => ["customer_id as customerId", "kind", eb.fn.countAll().as("count")])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Per customer: the time of the last answered survey. At most 500 ids. */
export async function selectResponseTotals(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("responses")
    .where(isAnyOf(db, "customer_id", ids))
    .groupBy("customer_id")
    .select((eb) => ["customer_id as customerId", eb.fn.max("submitted_at").as("lastAt")])
    .execute();
}

/** Per customer: how many attributes have a value. At most 500 ids. */
export async function selectFilledAttributes(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom("attribute_values")
    .where(isAnyOf(db, "customer_id", ids))
    .where("superseded_at", "is", null)
    .groupBy("customer_id")
    .select((eb) => ["customer_id as customerId", eb.fn.countAll().as("count")])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

const npsDetail = z.object({ score: z.number() });

/** Per customer: the latest answer to a recommendation question, 0 to 10. At most 500 ids. */
export async function selectLatestNps(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("events")
    .select(["customer_id as customerId", "detail"])
    .where(isAnyOf(db, "customer_id", ids))
    // Not as `type = 'nps'`: SQLite would look through everybody's recommendations.
    .where(sql<boolean>`case when type = 'nps' then 1 else 0 end = 1`)
    .orderBy("occurred_at")
    .limit(5000)
    .execute();
  return new Map(rows.map((row) => [row.customerId, npsDetail.parse(JSON.parse(row.detail)).score]));
}

/** Writes the metrics whole. At most 500 a call. */
export async function replaceMetrics(
  db: Db,
  metrics: readonly CustomerMetrics[],
  refreshedAt: string,
): Promise<void> {
  const ids = metrics.map((metric) => metric.customerId);
  await db
    .deleteFrom("customer_metrics")
    .where(isAnyOf(db, "customer_id", ids))
    .execute();
  await insertRows(
    db,
    "customer_metrics",
    metrics.map((metric) => ({
      customer_id: metric.customerId,
      purchases: metric.purchases,
      revenue_minor: metric.revenueMinor,
      currency: metric.currency,
      first_purchase_at: metric.firstPurchaseAt,
      last_purchase_at: metric.lastPurchaseAt,
      feedback_items: metric.feedbackItems,
      pain_statements: metric.painStatements,
      goal_statements: metric.goalStatements,
      praise_statements: metric.praiseStatements,
      sentiment: metric.sentiment,
      nps_score: metric.npsScore,
      last_active_at: metric.lastActiveAt,
      completeness: metric.completeness,
      refreshed_at: refreshedAt,
    })),
  );
}

/** The given ids that belong to a customer. At most 500. */
export async function selectExistingIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(db, "id", ids))
    .execute();
  return rows.map((row) => row.id);
}

export async function selectMetrics(db: Db, customerId: string): Promise<CustomerMetrics | undefined> {
  const row = await db
    .selectFrom("customer_metrics")
    .select([
      "customer_id as customerId",
      "purchases",
      "revenue_minor as revenueMinor",
      "currency",
      "first_purchase_at as firstPurchaseAt",
      "last_purchase_at as lastPurchaseAt",
      "feedback_items as feedbackItems",
      "pain_statements as painStatements",
      "goal_statements as goalStatements",
      "praise_statements as praiseStatements",
      "sentiment",
      "nps_score as npsScore",
      "last_active_at as lastActiveAt",
      "completeness",
    ])
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  return row && { ...row, revenueMinor: Number(row.revenueMinor) };
}
