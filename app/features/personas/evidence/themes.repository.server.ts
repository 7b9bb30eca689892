import { themeKinds } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

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
      "statements.theme_score as clarity",
    ])
    .where("member.segment_id", "=", segmentId)
    .where("statements.theme_id", "=", themeId)
    .where(mayBeQuoted("statements.customer_id"))
    .orderBy("statements.theme_score", "desc")
    .orderBy("statements.id")
    .limit(limit)
    .execute();
}

/** When, and by which source, members spoke of these themes (at most 100). */
export async function selectThemeGrounds(db: Db, segmentId: string, themeIds: readonly string[]) {
  if (themeIds.length === 0) return [];
  const rows = await db
    .selectFrom("statements")
    .innerJoin("segment_members as member", "member.customer_id", "statements.customer_id")
    .where("member.segment_id", "=", segmentId)
    .where(isAnyOf(db, "statements.theme_id", themeIds))
    .groupBy(["statements.theme_id", "statements.source"])
    .select((eb) => [
      "statements.theme_id as subject",
      "statements.source as source",
      eb.fn.countAll().as("n"),
      eb.fn.min("statements.occurred_at").as("oldest"),
      eb.fn.max("statements.occurred_at").as("newest"),
    ])
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, subject: row.subject ?? "", n: Number(n) }));
}
