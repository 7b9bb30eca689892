import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isOneOf, type People } from "./people-of-query.server.ts";

/** From `from` on, before `to`; ISO text. */
export interface Span {
  from: string;
  to: string;
}

/** How many of some people said anything in a span, by the kinds of what they said. */
export async function selectSpeakers(db: Db, people: People, { from, to }: Span) {
  const of = (condition: RawBuilder<unknown>) =>
    sql<number>`count(distinct case when ${condition} then customer_id end)`;
  const row = await db
    .selectFrom("statements")
    .where(isOneOf("customer_id", people))
    .where("occurred_at", ">=", from)
    .where("occurred_at", "<", to)
    .where("undated", "=", 0)
    .select([
      of(sql`1 = 1`).as("speakers"),
      of(sql`kind = 'pain'`).as("pain"),
      of(sql`kind = 'goal'`).as("goal"),
      of(sql`kind = 'praise'`).as("praise"),
    ])
    .executeTakeFirstOrThrow();
  return {
    speakers: Number(row.speakers),
    kinds: { pain: Number(row.pain), goal: Number(row.goal), praise: Number(row.praise) },
  };
}

/** The themes that most of some people spoke of in a span, at most `limit`. */
export async function selectSpokenThemes(db: Db, people: People, { from, to }: Span, limit: number) {
  const spoken = db
    .selectFrom("statements")
    .where(isOneOf("customer_id", people))
    .where("occurred_at", ">=", from)
    .where("occurred_at", "<", to)
    .where("undated", "=", 0)
    .where("theme_id", "is not", null)
    .groupBy("theme_id")
    .select((eb) => ["theme_id as id", eb.fn.count("customer_id").distinct().as("people")]);
  const rows = await db
    .selectFrom(spoken.as("spoken"))
    .innerJoin("themes", "themes.id", "spoken.id")
    .select(["themes.id as id", "themes.name as name", "themes.kind as kind", "spoken.people as people"])
    .orderBy("spoken.people", "desc")
    .orderBy("themes.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

/** How many of some people bought in a span, and how many did anything that is recorded. */
export async function selectDoers(db: Db, people: People, { from, to }: Span) {
  const row = await db
    .selectFrom("events")
    .where(isOneOf("customer_id", people))
    .where("occurred_at", ">=", from)
    .where("occurred_at", "<", to)
    .select((eb) => [
      eb.fn.count("customer_id").distinct().as("active"),
      sql<number>`count(distinct case when type = 'purchase' then customer_id end)`.as("buyers"),
    ])
    .executeTakeFirstOrThrow();
  return { active: Number(row.active), buyers: Number(row.buyers) };
}

const MOST_CURRENCIES = 10;

/** What some people paid in a span, by currency. */
export async function selectRevenue(db: Db, people: People, { from, to }: Span) {
  const rows = await db
    .selectFrom("events")
    .where(isOneOf("customer_id", people))
    .where("occurred_at", ">=", from)
    .where("occurred_at", "<", to)
    .where("type", "=", "purchase")
    .where("amount_minor", "is not", null)
    .where("currency", "is not", null)
    .groupBy("currency")
    .select((eb) => ["currency", eb.fn.sum("amount_minor").as("minor")])
    .orderBy("currency")
    .limit(MOST_CURRENCIES)
    .execute();
  return rows.flatMap(({ currency, minor }) =>
    currency === null ? [] : [{ currency, minor: Number(minor) }],
  );
}
