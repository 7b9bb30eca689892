import { ANALYSIS } from "#app/features/consents/consent.schema.ts";
import { forgetCorrectedWords } from "#app/features/corrections/corrections.service.server.ts";
import { forgetQuotesOf } from "#app/features/personas/forget-quotes.server.ts";
import { analyzeFeedback, recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  deleteStatements,
  selectAnalysedItems,
  selectUnanalysed,
  selectUnquotable,
} from "./refused-quotes.repository.server.ts";

const PIECE = 200;

/**
 * Has what is shown follow what people said: quotes of those who may not be quoted leave the personas and stand as no
 * theme's example; of those whose texts may not be analysed the statements go, and the texts stay. Can run twice.
 */
export async function applyConsents(
  db: Db,
  { purposeId, customerIds }: { purposeId: "analysis" | "quotes"; customerIds: readonly string[] },
): Promise<void> {
  if (purposeId === ANALYSIS) return forgetAnalysis(db, customerIds);
  let after = "";
  for (;;) {
    const ids = await selectUnquotable(db, customerIds, after, PIECE);
    if (ids.length === 0) break;
    await db.transaction().execute((trx) => forgetQuotesOf(trx, ids));
    after = ids.at(-1) ?? after;
  }
  await db.transaction().execute((trx) => enqueue(trx, recountThemes, {}));
}

async function forgetAnalysis(db: Db, customerIds: readonly string[]): Promise<void> {
  const refused = await selectUnanalysed(db, customerIds);
  if (refused.length < customerIds.length)
    await db.transaction().execute((trx) => enqueue(trx, analyzeFeedback, {}));
  if (refused.length === 0) return;
  for (;;) {
    const ids = await selectAnalysedItems(db, refused, PIECE);
    if (ids.length === 0) break;
    await db.transaction().execute(async (trx) => {
      await forgetQuotesOf(trx, ids);
      await forgetCorrectedWords(trx, ids);
      await deleteStatements(trx, ids);
    });
  }
  await db.transaction().execute(async (trx) => {
    await enqueue(trx, recountThemes, {});
    await enqueue(trx, refreshProfiles, { customerIds: refused });
  });
}
