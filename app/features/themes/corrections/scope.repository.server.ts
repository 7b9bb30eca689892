import type { FittedStatement } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import { themeKinds } from "../theme-kind.ts";

/** A statement with where the fit puts it and where it stands. */
export interface ScopedStatement extends FittedStatement {
  themeId: string | null;
}

/** What it takes to say where a statement belongs. */
export const scopedColumns = [
  "statements.id as id",
  "statements.item_id as arrivedAt",
  "statements.kind as kind",
  "statements.theme_id as themeId",
  "statements.theme_score as themeScore",
  "statements.fitted_theme_id as fittedThemeId",
  "statements.fitted_score as fittedScore",
] as const;

export function toScoped(row: {
  id: string;
  arrivedAt: string;
  kind: string;
  themeId: string | null;
  fittedThemeId: string | null;
  fittedScore: number | null;
}): ScopedStatement {
  const { id, arrivedAt, kind, themeId, fittedThemeId, fittedScore } = row;
  const fitted = fittedThemeId === null ? null : { themeId: fittedThemeId, score: fittedScore ?? 0 };
  return { id, arrivedAt, kind: asKind(kind), themeId, fitted };
}

/** The kind of a statement as it is stored. */
export function asKind(kind: string): FittedStatement["kind"] {
  return (["pain", "goal", "praise", "question"] as const).find((known) => known === kind) ?? "other";
}

/** Writes where statements stand now; where the fit puts them stays as it is. Takes a transaction. */
export async function updateThemesOf(
  trx: Db,
  placements: readonly { id: string; theme_id: string | null; theme_score: number | null }[],
): Promise<void> {
  await updateRows(trx, "statements", placements);
}

/**
 * Statements that a correction speaks of (at most 500) and that stand in no theme because the fit knew another kind of
 * them.
 */
export async function selectMisfits(db: Db, correctionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("correction_statements as tied", "tied.statement_id", "statements.id")
    .innerJoin("themes", "themes.id", "statements.fitted_theme_id")
    .where("tied.correction_id", "=", correctionId)
    .where("statements.theme_id", "is", null)
    .where("statements.placed_at", "is not", null)
    .where("statements.kind", "in", themeKinds)
    .whereRef("themes.kind", "!=", "statements.kind")
    .select("statements.id as id")
    .orderBy("statements.id")
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Lets statements (at most 500) be placed anew. */
export async function updateAsUnplaced(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable("statements")
    .set({ placed_at: null })
    .where(isAnyOf(trx, "id", ids))
    .execute();
}
