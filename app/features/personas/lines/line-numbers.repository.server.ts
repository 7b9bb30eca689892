import { sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/** Distinct people who spoke of a theme, inside and outside a segment. */
export async function countSpeakersOf(db: Db, segmentId: string, themeId: string) {
  const row = await db
    .selectFrom("statements")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "statements.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where("statements.theme_id", "=", themeId)
    .where("statements.customer_id", "is not", null)
    .select((eb) => [
      eb.fn.count("member.customer_id").distinct().as("members"),
      eb.fn.count("statements.customer_id").distinct().as("all"),
    ])
    .executeTakeFirstOrThrow();
  return { members: Number(row.members), others: Number(row.all) - Number(row.members) };
}

export interface Origins {
  oldest: string | null;
  newest: string | null;
  sources: { source: string; n: number }[];
}

/** Where and when members spoke of a theme: people by source, most first. */
export async function selectThemeOrigins(db: Db, segmentId: string, themeId: string): Promise<Origins> {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "statements.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where("statements.theme_id", "=", themeId)
    .groupBy("statements.source")
    .select((eb) => [
      "statements.source as source",
      eb.fn.count("member.customer_id").distinct().as("n"),
      eb.fn.min("statements.occurred_at").as("oldest"),
      eb.fn.max("statements.occurred_at").as("newest"),
    ])
    .execute();
  return originsOf(rows);
}

/** Where and when the members' values of an attribute were learnt: people by source, most first. */
export async function selectValueOrigins(
  db: Db,
  segmentId: string,
  attributeId: string,
  value: string | undefined,
): Promise<Origins> {
  const rows = await db
    .selectFrom("segment_members as member")
    .innerJoin("attribute_values as value", "value.customer_id", "member.customer_id")
    .where("member.segment_id", "=", segmentId)
    .where("value.attribute_id", "=", attributeId)
    .where("value.superseded_at", "is", null)
    .$if(value !== undefined, (query) => query.where("value.value_text", "=", value ?? ""))
    .groupBy("value.source_type")
    .select((eb) => [
      "value.source_type as source",
      eb.fn.count("member.customer_id").distinct().as("n"),
      eb.fn.min("value.learnt_at").as("oldest"),
      eb.fn.max("value.learnt_at").as("newest"),
    ])
    .execute();
  return originsOf(rows);
}

function originsOf(
  rows: readonly { source: string; n: string | number | bigint; oldest: string; newest: string }[],
): Origins {
  const sources = rows.map(({ source, n }) => ({ source, n: Number(n) }));
  return {
    oldest: rows.map(({ oldest }) => oldest).sort()[0] ?? null,
    newest:
      rows
        .map(({ newest }) => newest)
        .sort()
        .at(-1) ?? null,
    sources: sources.sort((a, b) => b.n - a.n || (a.source < b.source ? -1 : 1)),
  };
}

/**
 * One page of what members who may be quoted said about a theme, the most typical first, with what is needed to leave
 * their names out.
 */
export async function selectMemberQuotes(
  db: Db,
  segmentId: string,
  themeId: string,
  after: ListPlace<number> | null,
  limit: number,
) {
  return db
    .selectFrom("statements")
    .innerJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "statements.customer_id").on("member.segment_id", "=", segmentId),
    )
    .innerJoin("customers", "customers.id", "statements.customer_id")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select([
      "statements.id as statementId",
      "statements.item_id as itemId",
      "statements.text as text",
      "statements.kind as kind",
      sql<number>`coalesce(statements.theme_score, 0)`.as("score"),
      "statements.occurred_at as occurredAt",
      "statements.source as source",
      "customers.name as customerName",
      "companies.name as companyName",
    ])
    .where("statements.theme_id", "=", themeId)
    .where(mayBeQuoted("statements.customer_id"))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("statements.theme_score", "statements.id"),
          "<",
          tuple(after?.value ?? 0, after?.id ?? ""),
        ),
      ),
    )
    .orderBy("statements.theme_score", "desc")
    .orderBy("statements.id", "desc")
    .limit(limit)
    .execute();
}
