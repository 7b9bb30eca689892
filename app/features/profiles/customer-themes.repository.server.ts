import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

export interface ThemeOfCustomer {
  themeId: string;
  kind: string;
  name: string;
  mentions: number;
  lastAt: string;
  /** The words of the clearest statement. */
  quote: string;
  itemId: string;
}

/** Whose themes: one customer's or all people's of one company. */
export type ThemeOwner = { customerId: string } | { companyId: string };

/** The themes a customer (or the people of a company) spoke about, most mentioned first; at most 60. */
export async function selectThemesOf(
  db: Db,
  owner: ThemeOwner,
): Promise<(ThemeOfCustomer & { people: number })[]> {
  const rows = await statementsOf(db, owner)
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .where("themes.state", "!=", "muted")
    .groupBy(["themes.id", "themes.kind", "themes.name"])
    .select((eb) => [
      "themes.id as themeId",
      "themes.kind as kind",
      "themes.name as name",
      eb.fn.countAll().as("mentions"),
      eb.fn.count("statements.customer_id").distinct().as("people"),
      eb.fn.max("statements.occurred_at").as("lastAt"),
    ])
    .orderBy("mentions", "desc")
    .orderBy("themes.id")
    .limit(60)
    .execute();
  const quotes = await selectQuotes(
    db,
    owner,
    rows.map((row) => row.themeId),
  );
  return rows.map((row) => ({
    ...row,
    mentions: Number(row.mentions),
    people: Number(row.people),
    quote: quotes.get(row.themeId)?.text ?? "",
    itemId: quotes.get(row.themeId)?.itemId ?? "",
  }));
}

/** The best placed statement per theme, of at most 1,000 statements. */
async function selectQuotes(db: Db, owner: ThemeOwner, themeIds: readonly string[]) {
  const quotes = new Map<string, { text: string; itemId: string }>();
  if (themeIds.length === 0) return quotes;
  const rows = await statementsOf(db, owner)
    .select(["statements.theme_id as themeId", "statements.text as text", "statements.item_id as itemId"])
    .where("statements.theme_id", "in", themeIds)
    .orderBy("statements.theme_score", "desc")
    .orderBy("statements.id")
    .limit(1000)
    .execute();
  for (const { themeId, ...quote } of rows) {
    if (themeId !== null && !quotes.has(themeId)) quotes.set(themeId, quote);
  }
  return quotes;
}

const MOST_VOICES = 3000;

/** Who of a company spoke of some themes (at most 60), and how often; who said most comes first. */
export async function selectVoicesOf(
  db: Db,
  companyId: string,
  themeIds: readonly string[],
): Promise<{ themeId: string | null; customerId: string | null; mentions: number }[]> {
  if (themeIds.length === 0) return [];
  const rows = await statementsOf(db, { companyId })
    .where("statements.theme_id", "in", themeIds)
    .groupBy(["statements.theme_id", "statements.customer_id"])
    .select((eb) => [
      "statements.theme_id as themeId",
      "statements.customer_id as customerId",
      eb.fn.countAll().as("mentions"),
    ])
    .orderBy("mentions", "desc")
    .orderBy("statements.customer_id")
    .limit(MOST_VOICES)
    .execute();
  return rows.map((row) => ({ ...row, mentions: Number(row.mentions) }));
}

/** What a customer said; of a company what its people said while they belonged to it. */
function statementsOf(db: Db, owner: ThemeOwner) {
  const query = db.selectFrom("statements");
  if ("customerId" in owner) return query.where("statements.customer_id", "=", owner.customerId);
  return query
    .where("statements.customer_id", "in", (eb) =>
      eb
        .selectFrom("company_people")
        .select("company_people.customer_id")
        .where("company_people.company_id", "=", owner.companyId),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("company_people as place")
          .select("place.id")
          .where("place.company_id", "=", owner.companyId)
          .whereRef("place.customer_id", "=", "statements.customer_id")
          .where(sql<boolean>`statements.occurred_at >= coalesce(place.since, '')`)
          .where(sql<boolean>`statements.occurred_at < coalesce(place.until, '9999')`),
      ),
    );
}
