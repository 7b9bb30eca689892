import type { Db } from "#db/client.server.ts";
import type { CarriedOut } from "./carry-out.server.ts";
import { selectFigures, type ThemeFigures } from "./figures.repository.server.ts";

/** A theme before and after a correction; null where it does not exist or is not shown. */
export interface ThemeChange {
  id: string;
  before: ThemeFigures | null;
  after: ThemeFigures | null;
}

/** Thrown to end a transaction that was only asked what would be. */
class OnlyAsked extends Error {}

/**
 * What a correction would change: it is carried out and taken back in one transaction, so that what is shown is exactly
 * what would happen. Throws what the correction itself would throw.
 */
export async function previewCorrection(
  db: Db,
  correct: (trx: Db) => Promise<CarriedOut>,
): Promise<ThemeChange[]> {
  let after = new Map<string, ThemeFigures>();
  let ids: string[] = [];
  try {
    await db.transaction().execute(async (trx) => {
      ids = (await correct(trx)).themeIds;
      after = await selectFigures(trx, ids);
      throw new OnlyAsked();
    });
  } catch (error) {
    if (!(error instanceof OnlyAsked)) throw error;
  }
  const before = await selectFigures(db, ids);
  return ids
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .sort((first, second) => (first.id < second.id ? -1 : 1));
}
