import { sql } from "kysely";
import { themeKinds } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/** How many customers are in a segment, how many are not, and how many of each have said anything. */
export async function selectSizes(db: Db, segmentId: string) {
  const all = await db
    .selectFrom("customers")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "customers.id").on("member.segment_id", "=", segmentId),
    )
    .select((eb) => [eb.fn.countAll().as("all"), eb.fn.count("member.customer_id").as("members")])
    .executeTakeFirstOrThrow();
  const speakers = await db
    .selectFrom("customer_metrics")
    .leftJoin("segment_members as member", (join) =>
      join
        .onRef("member.customer_id", "=", "customer_metrics.customer_id")
        .on("member.segment_id", "=", segmentId),
    )
    .where("customer_metrics.feedback_items", ">", 0)
    .select((eb) => [eb.fn.countAll().as("all"), eb.fn.count("member.customer_id").as("members")])
    .executeTakeFirstOrThrow();
  return {
    members: Number(all.members),
    others: Number(all.all) - Number(all.members),
    memberSpeakers: Number(speakers.members),
    otherSpeakers: Number(speakers.all) - Number(speakers.members),
  };
}

export interface ValueCount {
  attributeId: string;
  text: string;
  members: number;
  others: number;
}

/**
 * How often each value of these attributes (at most 500) occurs inside and outside a segment; a company's values count
 * for its people. At most 5,000 values, the most frequent among the members first.
 */
export async function selectValueCounts(
  db: Db,
  segmentId: string,
  attributeIds: readonly string[],
): Promise<ValueCount[]> {
  if (attributeIds.length === 0) return [];
  const rows = await db
    .selectFrom("attribute_values as value")
    .innerJoin("customers", (join) =>
      join.on((eb) =>
        eb.or([
          eb("customers.id", "=", eb.ref("value.customer_id")),
          eb("customers.company_id", "=", eb.ref("value.company_id")),
        ]),
      ),
    )
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "customers.id").on("member.segment_id", "=", segmentId),
    )
    .where("value.attribute_id", "in", attributeIds)
    .where("value.superseded_at", "is", null)
    .groupBy(["value.attribute_id", "value.value_text"])
    .select((eb) => [
      "value.attribute_id as attributeId",
      "value.value_text as text",
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .orderBy("members", "desc")
    .orderBy("value.attribute_id")
    .orderBy("value.value_text")
    .limit(5000)
    .execute();
  return rows.map(({ all, ...row }) => ({
    ...row,
    members: Number(row.members),
    others: Number(all) - Number(row.members),
  }));
}

/** Distinct people per theme inside and outside a segment; the 120 themes most spoken of by the members. */
export async function selectThemeCounts(db: Db, segmentId: string) {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "statements.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where("statements.customer_id", "is not", null)
    .where("themes.kind", "in", themeKinds)
    .where("themes.state", "!=", "muted")
    .groupBy(["themes.id", "themes.kind", "themes.name"])
    .select((eb) => [
      "themes.id as themeId",
      "themes.kind as kind",
      "themes.name as name",
      eb.fn.count("member.customer_id").distinct().as("members"),
      eb.fn.count("statements.customer_id").distinct().as("all"),
    ])
    .orderBy("members", "desc")
    .orderBy("themes.id")
    .limit(120)
    .execute();
  return rows.map(({ all, ...row }) => ({
    ...row,
    members: Number(row.members),
    others: Number(all) - Number(row.members),
  }));
}

/** What members who may be quoted said about one theme, and who they are, the clearest first; at most `limit` statements. */
export async function selectThemeQuotes(db: Db, segmentId: string, themeId: string, limit: number) {
  return db
    .selectFrom("statements")
    .innerJoin("segment_members as member", "member.customer_id", "statements.customer_id")
    .innerJoin("customers", "customers.id", "statements.customer_id")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select([
      "customers.name as customerName",
      "companies.name as companyName",
      "statements.id as statementId",
      "statements.item_id as itemId",
      "statements.text as text",
      "statements.occurred_at as occurredAt",
      "statements.source as source",
      "statements.customer_id as customerId",
    ])
    .where("member.segment_id", "=", segmentId)
    .where("statements.theme_id", "=", themeId)
    .where(mayBeQuoted("statements.customer_id"))
    .orderBy("statements.theme_score", "desc")
    .orderBy("statements.id")
    .limit(limit)
    .execute();
}

const measureColumns = {
  revenue: sql<number | null>`case when purchases > 0 then revenue_minor end`,
  purchases: sql<number | null>`case when purchases > 0 then purchases end`,
  sentiment: sql<number | null>`sentiment`,
  nps: sql<number | null>`nps_score`,
} as const;

/** How many customers inside or outside a segment have the measure, and the value of the one in the middle. */
export async function selectMedian(
  db: Db,
  segmentId: string,
  measure: keyof typeof measureColumns,
  inside: boolean,
): Promise<{ known: number; median: number }> {
  const column = measureColumns[measure];
  const base = db
    .selectFrom("customer_metrics")
    .where(column, "is not", null)
    .where("customer_id", inside ? "in" : "not in", (eb) =>
      eb.selectFrom("segment_members").select("customer_id as member").where("segment_id", "=", segmentId),
    );
  const counted = await base.select((eb) => eb.fn.countAll().as("known")).executeTakeFirstOrThrow();
  const known = Number(counted.known);
  if (known === 0) return { known, median: 0 };
  const middle = await base
    .select(column.as("value"))
    .orderBy(column)
    .offset(Math.floor((known - 1) / 2))
    .limit(1)
    .executeTakeFirstOrThrow();
  return { known, median: Number(middle.value) };
}

/** The currency most of a segment's members pay in; null when nobody bought. */
export async function selectCurrency(db: Db, segmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom("customer_metrics")
    .innerJoin("segment_members as member", "member.customer_id", "customer_metrics.customer_id")
    .where("member.segment_id", "=", segmentId)
    .where("currency", "is not", null)
    .groupBy("currency")
    .select((eb) => ["currency", eb.fn.countAll().as("count")])
    .orderBy("count", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.currency ?? null;
}
