import type { FittedStatement } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import { themeKinds } from "../theme-kind.ts";

/** A statement with where the fit puts it and where it stands. */
export interface ScopedStatement extends FittedStatement {
  themeId: string | null;
  themeScore: number | null;
}

// Those of a theme are sorted for each page: few pages, yet small enough to leave the thread to others in between.
const PAGE = 5000;

/** All statements whose `column` is one of some values, read in pages. */
export async function selectScope(
  db: Db,
  column: "id" | "theme_id" | "fitted_theme_id",
  values: readonly string[],
): Promise<ScopedStatement[]> {
  const found: ScopedStatement[] = [];
  if (values.length === 0) return found;
  for (;;) {
    const rows = await db
      .selectFrom("statements")
      .select([
        "id",
        "item_id as arrivedAt",
        "kind",
        "theme_id as themeId",
        "theme_score as themeScore",
        "fitted_theme_id as fittedThemeId",
        "fitted_score as fittedScore",
      ])
      .where(isAnyOf(db, column, values))
      .where("id", ">", found.at(-1)?.id ?? "")
      .orderBy("id")
      .limit(PAGE)
      .execute();
    found.push(...rows.map(toScoped));
    if (rows.length < PAGE) return found;
  }
}

function toScoped({
  kind,
  fittedThemeId,
  fittedScore,
  ...row
}: Omit<ScopedStatement, "kind" | "fitted"> & {
  kind: string;
  fittedThemeId: string | null;
  fittedScore: number | null;
}): ScopedStatement {
  return {
    ...row,
    kind: asKind(kind),
    fitted: fittedThemeId === null ? null : { themeId: fittedThemeId, score: fittedScore ?? 0 },
  };
}

function asKind(kind: string): FittedStatement["kind"] {
  return (["pain", "goal", "praise", "question"] as const).find((known) => known === kind) ?? "other";
}

/** Writes where statements stand now; where the fit puts them stays as it is. Takes a transaction. */
export async function updateThemesOf(
  trx: Db,
  placements: readonly { id: string; theme_id: string | null; theme_score: number | null }[],
): Promise<void> {
  await updateRows(trx, "statements", placements);
}

/** Lets the statements among these be placed anew that stand in no theme because the fit knew another kind of them. */
export async function unplaceMisfits(trx: Db, ids: readonly string[]): Promise<boolean> {
  const result = await trx
    .updateTable("statements")
    .set({ placed_at: null })
    .where(isAnyOf(trx, "id", ids))
    .where("theme_id", "is", null)
    .where("kind", "in", themeKinds)
    .where("fitted_theme_id", "in", (eb) =>
      eb
        .selectFrom("themes")
        .select("themes.id")
        .whereRef("themes.id", "=", "statements.fitted_theme_id")
        .whereRef("themes.kind", "!=", "statements.kind"),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
