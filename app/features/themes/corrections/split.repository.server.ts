import { sql } from "kysely";
import type { ThemeTerm } from "#app/engines/themes/fitted-theme.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { NewTheme } from "./tie.ts";

const PAGE = 200;

/** A statement's text with its place in the order of its theme. */
export interface ThemeText {
  id: string;
  text: string;
  score: number | null;
}

/** A page of what is said about a theme, in the order of how typical it is, after `after`. */
export async function selectTextsOfTheme(
  db: Db,
  themeId: string,
  after: ThemeText | undefined,
): Promise<ThemeText[]> {
  return db
    .selectFrom("statements")
    .select(["id", "text", "theme_score as score"])
    .where("theme_id", "=", themeId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(theme_score, id) > (${after?.score ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("theme_score")
    .orderBy("id")
    .limit(PAGE)
    .execute();
}

/** Which of some statements (at most 500) stand in a theme, with their texts. */
export async function selectExamples(db: Db, themeId: string, ids: readonly string[]) {
  return db
    .selectFrom("statements")
    .select(["id", "text"])
    .where("theme_id", "=", themeId)
    .where(isAnyOf(db, "id", ids))
    .orderBy("id")
    .execute();
}

/** How many statements stand in a theme. */
export async function countStatementsOfTheme(db: Db, themeId: string): Promise<number> {
  const row = await db
    .selectFrom("statements")
    .where("theme_id", "=", themeId)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Writes what marks a theme. */
export async function updateTerms(trx: Db, id: string, terms: readonly ThemeTerm[]): Promise<void> {
  await trx
    .updateTable("themes")
    .set({ terms: JSON.stringify(terms) })
    .where("id", "=", id)
    .execute();
}

/** Adds a theme that no fit has found: without its split it would lead to the theme it was split from. */
export async function insertSplitTheme(trx: Db, theme: NewTheme, at: string): Promise<void> {
  const { id, kind, name, subtitle, terms, splitFrom } = theme;
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
