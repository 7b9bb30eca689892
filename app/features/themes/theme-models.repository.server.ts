import type { FittedTheme, ReplacedTheme, ThemeModel } from "#app/engines/themes/fitted-theme.ts";
import type { Db } from "#db/client.server.ts";

/** The one model of all kinds; the table's key leaves room for more. */
const MODEL = "all";

/** The model of the last fit, with how many statements it was made from. */
export async function selectModel(
  db: Db,
): Promise<{ model: ThemeModel; statementCount: number } | undefined> {
  const row = await db
    .selectFrom("theme_models")
    .select(["model", "statement_count as statementCount"])
    .where("kind", "=", MODEL)
    .executeTakeFirst();
  // Written by this program alone and replaced at each fit, so its shape is not checked again.
  return row && { ...row, model: JSON.parse(row.model) as ThemeModel };
}

export async function replaceModel(
  db: Db,
  model: ThemeModel,
  statementCount: number,
  at: string,
): Promise<void> {
  await db.deleteFrom("theme_models").where("kind", "=", MODEL).execute();
  await db
    .insertInto("theme_models")
    .values({ kind: MODEL, model: JSON.stringify(model), statement_count: statementCount, fitted_at: at })
    .execute();
}

/** The ids of all themes ever, standing or replaced; at most 20,000. */
export async function selectThemeIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("themes").select("id").orderBy("id").limit(20_000).execute();
  return rows.map((row) => row.id);
}

/** Writes the themes of a fit: those that stood are renewed, new ones added. Counts follow with recountThemes. */
export async function upsertThemes(
  db: Db,
  themes: readonly FittedTheme[],
  subtitles: ReadonlyMap<string, string>,
  at: string,
): Promise<void> {
  for (const theme of themes) {
    const row = {
      kind: theme.kind,
      name: theme.name,
      subtitle: subtitles.get(theme.id) ?? "",
      parent_id: null,
      terms: JSON.stringify(theme.terms),
      state: theme.state,
      successor_id: null,
      updated_at: at,
    };
    await db
      .insertInto("themes")
      .values({
        id: theme.id,
        ...row,
        mentions: 0,
        people: 0,
        sentiment: 0,
        priority: 0,
        priority_factors: JSON.stringify(theme.priorityFactors),
        growth: 1,
        rising: 0,
        first_seen_at: null,
        last_seen_at: null,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
  }
}

/** Marks themes as replaced; their addresses lead to where most of them went. */
export async function markReplaced(db: Db, replaced: readonly ReplacedTheme[], at: string): Promise<void> {
  for (const theme of replaced) {
    await db
      .updateTable("themes")
      .set({
        state: "replaced",
        successor_id: theme.successorId,
        mentions: 0,
        people: 0,
        priority: 0,
        rising: 0,
        updated_at: at,
      })
      .where("id", "=", theme.id)
      .execute();
  }
}
