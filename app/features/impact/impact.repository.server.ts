import { type RawBuilder, sql } from "kysely";
import type { FigureSums } from "#app/engines/statistics/effect.ts";
import type { Db } from "#db/client.server.ts";

/** The same figure of everyone who has it, and of those of them who spoke of a theme. */
export interface ComparedSums {
  theme: FigureSums;
  everyone: FigureSums;
}

/** The net promoter score of customers: 100 for a promoter, −100 for a detractor, so that a mean is the score. */
export function selectNpsSums(db: Db, themeId: string): Promise<ComparedSums> {
  const value = sql<number>`case when nps_score >= 9 then 100.0 when nps_score <= 6 then -100.0 else 0.0 end`;
  return compareCustomers(db, themeId, value, sql<boolean>`nps_score is not null`);
}

/** What customers have spent in one currency, in its minor unit. */
export function selectSpendSums(db: Db, themeId: string, currency: string): Promise<ComparedSums> {
  const value = sql<number>`cast(revenue_minor as double precision)`;
  return compareCustomers(db, themeId, value, sql<boolean>`purchases > 0 and currency = ${currency}`);
}

/** Of the customers who said anything before a moment: 1 for each who has not been heard of since. */
export function selectLeavingSums(db: Db, themeId: string, since: string): Promise<ComparedSums> {
  const spokeBefore = sql<boolean>`exists (select 1 from feedback_items
    where feedback_items.customer_id = customer_metrics.customer_id and feedback_items.occurred_at < ${since})`;
  const value = sql<number>`case when last_active_at < ${since} then 1.0 else 0.0 end`;
  return compareCustomers(db, themeId, value, spokeBefore, since);
}

/** Ratings of items on a scale from 0 to 1; those of recommendation questions count as NPS and are left out. */
export async function selectRatingSums(db: Db, themeId: string): Promise<ComparedSums> {
  const value = sql<number>`(rating - 1.0) / (rating_scale - 1.0)`;
  const row = await db
    .selectFrom("feedback_items")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("statements")
          .select("item_id")
          .distinct()
          .where("theme_id", "=", themeId)
          .as("mention"),
      (join) => join.onRef("mention.item_id", "=", "feedback_items.id"),
    )
    .where("rating", "is not", null)
    .where("rating_scale", ">", 1)
    .where("rating_scale", "!=", 10)
    .select(sumsOf(value, sql`mention.item_id is not null`))
    .executeTakeFirstOrThrow();
  return toCompared(row);
}

/** The currency that most buyers have bought in; null when nobody has. */
export async function selectMainCurrency(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("customer_metrics")
    .where("purchases", ">", 0)
    .where("currency", "is not", null)
    .groupBy("currency")
    .select(["currency"])
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("currency")
    .limit(1)
    .executeTakeFirst();
  return row?.currency ?? null;
}

/** A figure of the customers that `counted` lets through; mentions count up to `before` where it is given. */
async function compareCustomers(
  db: Db,
  themeId: string,
  value: RawBuilder<number>,
  counted: RawBuilder<boolean>,
  before?: string,
): Promise<ComparedSums> {
  const row = await db
    .selectFrom("customer_metrics")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("statements")
          .select("customer_id")
          .distinct()
          .where("theme_id", "=", themeId)
          .where("customer_id", "is not", null)
          .$if(before !== undefined, (query) => query.where("occurred_at", "<", before ?? ""))
          .as("mention"),
      (join) => join.onRef("mention.customer_id", "=", "customer_metrics.customer_id"),
    )
    .where(counted)
    .select(sumsOf(value, sql`mention.customer_id is not null`))
    .executeTakeFirstOrThrow();
  return toCompared(row);
}

type SumsRow = Record<"n" | "sum" | "squares" | "themeN" | "themeSum" | "themeSquares", number | null>;

function sumsOf(value: RawBuilder<number>, mentions: RawBuilder<unknown>) {
  const ofTheme = sql`case when ${mentions} then ${value} end`;
  return [
    sql<number | null>`count(${value})`.as("n"),
    sql<number | null>`sum(${value})`.as("sum"),
    sql<number | null>`sum(${value} * ${value})`.as("squares"),
    sql<number | null>`count(${ofTheme})`.as("themeN"),
    sql<number | null>`sum(${ofTheme})`.as("themeSum"),
    sql<number | null>`sum(${ofTheme} * ${ofTheme})`.as("themeSquares"),
  ];
}

function toCompared(row: SumsRow): ComparedSums {
  const number = (key: keyof SumsRow) => Number(row[key] ?? 0);
  return {
    everyone: { n: number("n"), sum: number("sum"), squares: number("squares") },
    theme: { n: number("themeN"), sum: number("themeSum"), squares: number("themeSquares") },
  };
}
