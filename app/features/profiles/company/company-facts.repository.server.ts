import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { type CompanyPlace, readRole } from "./company-place.ts";

/** Ends every time that is still going on. */
const NEVER = "9999";

export interface CompanyRevenue {
  companyId: string;
  currency: string;
  revenueMinor: number;
  purchases: number;
  lastAt: string;
}

/**
 * What the people of some companies (at most 100) bought while they belonged to them, by currency. Somebody who belonged
 * to two companies at once counts for both.
 */
export async function selectRevenue(db: Db, companyIds: readonly string[]): Promise<CompanyRevenue[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom("company_people as place")
        .innerJoin("events", "events.customer_id", "place.customer_id")
        .distinct()
        .select(["place.company_id as companyId", "events.id as id", "events.occurred_at as at"])
        .select(["events.amount_minor as amount", sql<string>`coalesce(events.currency, '')`.as("currency")])
        .where(isAnyOf(db, "place.company_id", companyIds))
        // Not as `type = 'purchase'`: SQLite would look through everybody's purchases.
        .where(sql<boolean>`case when events.type = 'purchase' then 1 else 0 end = 1`)
        .where(sql<boolean>`events.occurred_at >= coalesce(place.since, '')`)
        .where(sql<boolean>`events.occurred_at < coalesce(place.until, ${NEVER})`)
        .as("bought"),
    )
    .groupBy(["companyId", "currency"])
    .select((eb) => [
      "companyId",
      "currency",
      eb.fn.sum<number | null>("amount").as("revenueMinor"),
      eb.fn.countAll().as("purchases"),
      eb.fn.max("at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({
    ...row,
    revenueMinor: Number(row.revenueMinor ?? 0),
    purchases: Number(row.purchases),
  }));
}

/** What the people of some companies (at most 100) said while they belonged to them: how much, how it felt, when last. */
export async function selectVoices(
  db: Db,
  companyIds: readonly string[],
  times: { lately: string; year: string },
) {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom("company_people as place")
        .innerJoin("feedback_items as item", "item.customer_id", "place.customer_id")
        .distinct()
        .select([
          "place.company_id as companyId",
          "item.id as id",
          "item.occurred_at as at",
          "item.sentiment",
        ])
        .where(isAnyOf(db, "place.company_id", companyIds))
        .where(sql<boolean>`item.occurred_at >= coalesce(place.since, '')`)
        .where(sql<boolean>`item.occurred_at < coalesce(place.until, ${NEVER})`)
        .as("said"),
    )
    .groupBy("companyId")
    .select((eb) => [
      "companyId",
      eb.fn.countAll().as("items"),
      sql<number>`sum(case when at >= ${times.lately} and sentiment is not null then 1 else 0 end)`.as(
        "lately",
      ),
      sql<number | null>`avg(case when at >= ${times.lately} then sentiment end)`.as("latelyMean"),
      sql<number>`sum(case when at >= ${times.year} and at < ${times.lately} and sentiment is not null
        then 1 else 0 end)`.as("before"),
      sql<number | null>`avg(case when at >= ${times.year} and at < ${times.lately} then sentiment end)`.as(
        "beforeMean",
      ),
      eb.fn.max("at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({
    companyId: row.companyId,
    items: Number(row.items),
    lately: { items: Number(row.lately), mean: Number(row.latelyMean ?? 0) },
    before: { items: Number(row.before), mean: Number(row.beforeMean ?? 0) },
    lastAt: row.lastAt,
  }));
}

const MOST_PEOPLE = 50_000;

/** Who belongs to some companies (at most 100) today, in which role, and when each did something last. */
export async function selectPresent(
  db: Db,
  companyIds: readonly string[],
): Promise<{ companyId: string; customerId: string; role: CompanyPlace["role"]; lastAt: string | null }[]> {
  const rows = await db
    .selectFrom("company_people as place")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "place.customer_id")
    .select(["place.company_id as companyId", "place.customer_id as customerId", "place.role as role"])
    .select("customer_metrics.last_active_at as lastAt")
    .where(isAnyOf(db, "place.company_id", companyIds))
    .where("place.until", "is", null)
    .limit(MOST_PEOPLE)
    .execute();
  return rows.map((row) => ({ ...row, role: readRole(row.role) }));
}

/** The names of some pain points (at most 500) that nobody muted. */
export async function selectPainNames(db: Db, themeIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("themes")
    .select(["id", "name"])
    .where(isAnyOf(db, "id", themeIds))
    .where("kind", "=", "pain")
    .where("state", "!=", "muted")
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
