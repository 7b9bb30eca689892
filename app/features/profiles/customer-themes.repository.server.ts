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

function statementsOf(db: Db, owner: ThemeOwner) {
  const query = db.selectFrom("statements");
  return "customerId" in owner
    ? query.where("statements.customer_id", "=", owner.customerId)
    : query.where("statements.customer_id", "in", (eb) =>
        eb.selectFrom("customers").select("customers.id").where("customers.company_id", "=", owner.companyId),
      );
}
