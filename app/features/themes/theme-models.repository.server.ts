import type { ThemeRules } from "#app/engines/themes/corrections/correction-log.ts";
import type { FittedTheme, ReplacedTheme, ThemeModel } from "#app/engines/themes/fitted-theme.ts";
import type { Db } from "#db/client.server.ts";
import { themeModelSchema } from "./theme-model.schema.ts";

/** The one model of all kinds; the table's key leaves room for more. */
const MODEL = "all";

/**
 * The model of the last fit, with how many statements it was made from; undefined too when what is stored is of another
 * format, so that a new fit replaces it.
 */
export async function selectModel(
  db: Db,
): Promise<{ model: ThemeModel; statementCount: number } | undefined> {
  const row = await db
    .selectFrom("theme_models")
    .select(["model", "statement_count as statementCount"])
    .where("kind", "=", MODEL)
    .executeTakeFirst();
  const model = row && parseModel(row.model);
  return row && model && { model, statementCount: row.statementCount };
}

/** How many statements the last finished fit grouped; 0 before the first. */
export async function selectFittedCount(db: Db): Promise<number> {
  const row = await db
    .selectFrom("theme_models")
    .select("statement_count as count")
    .where("kind", "=", MODEL)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Notes that a fit is written to its end. */
export async function updateFittedCount(db: Db, count: number): Promise<void> {
  await db.updateTable("theme_models").set({ statement_count: count }).where("kind", "=", MODEL).execute();
}

function parseModel(text: string): ThemeModel | undefined {
  try {
    return themeModelSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // What is not JSON at all, a row cut off by a full disk perhaps, is no model either.
    return undefined;
  }
}

/** A model as it is stored; worked out before the transaction that stores it, since it is long. */
export function modelText(model: ThemeModel): string {
  return JSON.stringify(model);
}

/** Puts a model (its `modelText`) in the place of the last one. Takes a transaction. */
export async function replaceModel(db: Db, model: string, statementCount: number, at: string): Promise<void> {
  await db.deleteFrom("theme_models").where("kind", "=", MODEL).execute();
  await db
    .insertInto("theme_models")
    .values({ kind: MODEL, model, statement_count: statementCount, fitted_at: at })
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
  { subtitles, rules, at }: { subtitles: ReadonlyMap<string, string>; rules: ThemeRules; at: string },
): Promise<void> {
  for (const theme of themes) {
    const row = {
      kind: theme.kind,
      ...identityOf(theme, rules),
      subtitle: subtitles.get(theme.id) ?? "",
      parent_id: theme.parentId,
      terms: JSON.stringify(theme.terms),
      is_lost: 0,
      went_to: null,
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

/** What people said about a theme counts for more than what the fit calls it. */
function identityOf({ id, name, state }: FittedTheme, { names, muted, links }: ThemeRules) {
  const given = names.get(id);
  const successor = links.findLast(({ from }) => from === id)?.to ?? null;
  return {
    name: given ?? name,
    fitted_name: given === undefined ? null : name,
    state: successor !== null ? "replaced" : muted.has(id) ? "muted" : state,
    successor_id: successor,
  };
}

/** Notes which themes the fit has no more, and where most of each went; what becomes of them is settled after. */
export async function markLost(db: Db, lost: readonly ReplacedTheme[], at: string): Promise<void> {
  for (const theme of lost) {
    await db
      .updateTable("themes")
      .set({ is_lost: 1, went_to: theme.successorId, updated_at: at })
      .where("id", "=", theme.id)
      .execute();
  }
}
