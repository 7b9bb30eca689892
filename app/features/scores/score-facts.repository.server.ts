import { sql } from "kysely";
import { PURCHASE } from "#app/features/customers/purchase-events.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { notDone } from "./active-events.ts";

/** Of one customer at most so many of the last active days are looked at: a rhythm of years ago is none of today's. */
const DAYS_OF_RHYTHM = 61;

/** The given ids that belong to a customer, with the time from which each is known. At most 500. */
export async function selectSince(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("customers")
    .select(["id as customerId", "since"])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Per customer, type (purchase or referral) and currency what is on record up to `now`. At most 500 ids. */
export async function selectTotals(db: Db, ids: readonly string[], now: string) {
  const rows = await db
    .selectFrom("events")
    .where(isAnyOf(db, "customer_id", ids))
    .where("occurred_at", "<=", now)
    // Not as `type in …`: SQLite would look through everybody's purchases.
    .where(sql<boolean>`case when type in (${PURCHASE}, 'referral') then 1 else 0 end = 1`)
    .groupBy(["customer_id", "type", "currency"])
    .select((eb) => [
      "customer_id as customerId",
      "type",
      "currency",
      eb.fn.countAll().as("count"),
      sql<number>`count(distinct substr(occurred_at, 1, 10))`.as("days"),
      eb.fn.sum<number | null>("amount_minor").as("revenueMinor"),
      eb.fn.min("occurred_at").as("firstAt"),
      eb.fn.max("occurred_at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    days: Number(row.days),
    revenueMinor: Number(row.revenueMinor ?? 0),
  }));
}

/**
 * Per customer the last days (at most 61 each) on which the customer did or said something, and the time of the last.
 * At most 100 ids.
 */
export async function selectActiveDays(db: Db, ids: readonly string[], now: string) {
  const day = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 10)`.as("day");
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom((inner) =>
          inner
            .selectFrom("events")
            .select(["customer_id as customerId", day("occurred_at"), "occurred_at as at"])
            .where(isAnyOf(db, "customer_id", ids))
            .where("occurred_at", "<=", now)
            .where("type", "not in", notDone)
            .unionAll(
              inner
                .selectFrom("feedback_items")
                .select(["customer_id as customerId", day("occurred_at"), "occurred_at as at"])
                .where(isAnyOf(db, "customer_id", ids))
                .where("occurred_at", "<=", now)
                .where("undated", "=", 0)
                .$narrowType<{ customerId: string }>(),
            )
            .unionAll(
              inner
                .selectFrom("responses")
                .select(["customer_id as customerId", day("submitted_at"), "submitted_at as at"])
                .where(isAnyOf(db, "customer_id", ids))
                .where("submitted_at", "<=", now)
                .$narrowType<{ customerId: string }>(),
            )
            .as("moments"),
        )
        .groupBy(["customerId", "day"])
        .select((inner) => [
          "customerId",
          "day",
          inner.fn.max("at").as("at"),
          sql<number>`row_number() over (partition by "customerId" order by "day" desc)`.as("place"),
        ])
        .as("days"),
    )
    .select(["customerId", "day", "at"])
    .where("place", "<=", DAYS_OF_RHYTHM)
    .execute();
  return rows;
}

/** The days on which some customers (at most 100) bought, each with what was paid, per currency, by time. */
export async function selectPurchaseDays(db: Db, ids: readonly string[], now: string) {
  const rows = await db
    .selectFrom("events")
    .where(isAnyOf(db, "customer_id", ids))
    .where("occurred_at", "<=", now)
    .where(sql<boolean>`case when type = ${PURCHASE} then 1 else 0 end = 1`)
    .groupBy(["customer_id", "currency", sql`substr(occurred_at, 1, 10)`])
    .select((eb) => [
      "customer_id as customerId",
      "currency",
      sql<string>`substr(occurred_at, 1, 10)`.as("day"),
      eb.fn.sum<number | null>("amount_minor").as("amountMinor"),
    ])
    .orderBy("customer_id")
    .orderBy("day")
    .limit(20_000)
    .execute();
  return rows.map((row) => ({ ...row, amountMinor: Number(row.amountMinor ?? 0) }));
}
