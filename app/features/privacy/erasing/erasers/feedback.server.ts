import { forgetCorrectedWords } from "#app/features/corrections/corrections.service.server.ts";
import { forgetQuotesOf } from "#app/features/personas/forget-quotes.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Eraser } from "../eraser.repository.server.ts";
import {
  deleteItems,
  emptyLeftThemes,
  forgetAspects,
  releaseSamples,
  selectItemIds,
  selectThemesOf,
} from "./feedback.repository.server.ts";
import { forgetTraces } from "./traces.repository.server.ts";

const PIECE = 50;

/** Removes items (at most 500) with all that was taken from them. Takes a transaction; themes are counted by the caller. */
export async function removeTexts(trx: Db, ids: readonly string[]): Promise<void> {
  const themeIds = await selectThemesOf(trx, ids);
  await forgetQuotesOf(trx, ids);
  await forgetAspects(trx, ids);
  await forgetCorrectedWords(trx, ids);
  await releaseSamples(trx, ids);
  await forgetTraces(trx, ids);
  await deleteItems(trx, ids);
  await emptyLeftThemes(trx, themeIds);
}

/** Texts with their statements, and all that was taken from them: quotes in personas, words in corrections, themes' names. */
export const feedbackEraser: Eraser = {
  key: "feedback",
  async erase(trx, { customerIds }) {
    const ids = await selectItemIds(trx, customerIds, PIECE);
    if (ids.length > 0) await removeTexts(trx, ids);
    return { count: ids.length };
  },
};
