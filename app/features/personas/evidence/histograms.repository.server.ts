import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";

/** How many members of a segment, and other customers, have one value. */
export interface Counted<Value> {
  value: Value;
  members: number;
  others: number;
}

/** An amount to three digits and whole units below a thousand, so that even a large company has few different ones. */
function rounded(amount: RawBuilder<number>): RawBuilder<number> {
  return sql<number>`case when ${amount} < 100000 then ${amount} / 100 * 100
    when ${amount} < 1000000 then ${amount} / 1000 * 1000
    when ${amount} < 10000000 then ${amount} / 10000 * 10000
    else ${amount} / 100000 * 100000 end`;
}

const columns = {
  revenue: sql<number>`case when purchases > 0 then ${rounded(sql`revenue_minor`)} end`,
  basket: sql<number>`case when purchases > 0 then ${rounded(sql`(revenue_minor / purchases)`)} end`,
  purchases: sql<number>`case when purchases > 0 then purchases end`,
  items: sql<number>`feedback_items`,
  nps: sql<number>`nps_score`,
  /** In fiftieths: finer than anybody can say how somebody feels. */
  sentiment: sql<number>`cast(round(sentiment * 50) as integer)`,
  silentSince: sql<string>`substr(last_active_at, 1, 10)`,
} as const;

/** At most so many different values are read; there are fewer, but for numbers that an attribute holds. */
const MAX_VALUES = 5000;

/** How a measure is spread inside and outside a segment; customers of whom it is not known are left out. */
export async function selectHistogram(db: Db, segmentId: string, measure: keyof typeof columns) {
  const column = columns[measure];
  const rows = await db
    .selectFrom("customer_metrics as metrics")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "metrics.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where(column, "is not", null)
    .groupBy(sql`1`)
    .select((eb) => [
      sql<number | string>`${column}`.as("value"),
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .limit(MAX_VALUES)
    .execute();
  return rows.map(told);
}

/** On which days members, and other customers, came to us. */
export async function selectBeginnings(db: Db, segmentId: string) {
  const rows = await db
    .selectFrom("customers")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "customers.id").on("member.segment_id", "=", segmentId),
    )
    .groupBy(sql`1`)
    .select((eb) => [
      sql<string>`substr(customers.since, 1, 10)`.as("value"),
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .limit(MAX_VALUES)
    .execute();
  return rows.map(told);
}

/** How often a thing happened to those to whom it did since a time. */
export async function selectEventHistogram(db: Db, segmentId: string, type: string, since: string) {
  const happened = db
    .selectFrom("events")
    .where("type", "=", type)
    .where("occurred_at", ">=", since)
    .groupBy("customer_id")
    .select((eb) => ["customer_id", eb.fn.countAll().as("times")]);
  const rows = await db
    .selectFrom(happened.as("happened"))
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "happened.customer_id").on("member.segment_id", "=", segmentId),
    )
    .groupBy("happened.times")
    .select((eb) => [
      eb.cast<number>("happened.times", "integer").as("value"),
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .limit(MAX_VALUES)
    .execute();
  return rows.map(told);
}

/** How the numbers of a customers' attribute are spread. */
export async function selectNumberHistogram(db: Db, segmentId: string, attributeId: string) {
  const rows = await db
    .selectFrom("attribute_values as value")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "value.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where("value.attribute_id", "=", attributeId)
    .where("value.customer_id", "is not", null)
    .where("value.superseded_at", "is", null)
    .where("value.value_number", "is not", null)
    .groupBy("value.value_number")
    .select((eb) => [
      "value.value_number as value",
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .limit(MAX_VALUES)
    .execute();
  return rows.length === MAX_VALUES ? [] : rows.map(told);
}

function told<Value>({
  value,
  members,
  all,
}: {
  value: Value;
  members: unknown;
  all: unknown;
}): Counted<Value> {
  return { value, members: Number(members), others: Number(all) - Number(members) };
}
