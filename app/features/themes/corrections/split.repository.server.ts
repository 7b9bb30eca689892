import type { ThemeTerm } from "#app/engines/themes/fitted-theme.ts";
import type { Db } from "#db/client.server.ts";

const PAGE = 400;

/** A page of what is said about a theme, by statement id, after `after`. */
export async function selectTextsOfTheme(db: Db, themeId: string, after: string) {
  return db
    .selectFrom("statements")
    .select(["id", "text"])
    .where("theme_id", "=", themeId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(PAGE)
    .execute();
}

/** Adds a theme that no fit has found: without its split it would lead to the theme it was split from. */
export async function insertSplitTheme(
  trx: Db,
  theme: {
    id: string;
    kind: string;
    name: string;
    subtitle: string;
    terms: readonly ThemeTerm[];
    splitFrom: string;
    at: string;
  },
): Promise<void> {
  const { id, kind, name, subtitle, terms, splitFrom, at } = theme;
  await trx
    .insertInto("themes")
    .values({
      ...{ id, kind, name, subtitle, terms: JSON.stringify(terms) },
      parent_id: null,
      mentions: 0,
      people: 0,
      sentiment: 0,
      priority: 0,
      priority_factors: JSON.stringify({
        people: 0,
        reach: 0,
        strength: 0,
        ageDays: 0,
        freshness: 0,
        growth: 1,
      }),
      growth: 1,
      rising: 0,
      state: "emerging",
      successor_id: null,
      is_lost: 1,
      went_to: splitFrom,
      first_seen_at: null,
      last_seen_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
}
