import { settleDrafts } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { sweepAnswerFiles } from "../files/answer-files.server.ts";
import { type Draft, deleteDraftsOf, deleteOldDrafts, selectIdleDrafts } from "./drafts.repository.server.ts";
import { mayBecomePartial, recordPartial } from "./record-partial.server.ts";

/** Whoever comes back later than this has left meanwhile; the draft still waits for them. */
export const IDLE_MS = DAY_MS;
/** A draft is offered again for so long; then only the partial response stays. */
const KEPT_MS = 30 * DAY_MS;
const AGAIN_MS = 60 * 60 * 1000;
const BATCH = 100;

/**
 * Shows drafts that nobody went on with as partial responses, so that it can be seen where people leave, and forgets
 * those that nobody will go on with. Comes back every hour while there are drafts.
 */
export async function settleIdleDrafts(db: Db, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const drafts = await selectIdleDrafts(db, isoFromNow(-IDLE_MS), BATCH);
    for (const draft of drafts) await db.transaction().execute((trx) => settleDraft(trx, draft));
    if (drafts.length < BATCH) break;
  }
  while ((await deleteOldDrafts(db, isoFromNow(-KEPT_MS), BATCH)) === BATCH) signal.throwIfAborted();
  await sweepAnswerFiles(db);
  await enqueue(db, settleDrafts, {}, { delayMs: AGAIN_MS });
}

async function settleDraft(trx: Db, draft: Draft): Promise<void> {
  if (await mayBecomePartial(trx, draft)) await recordPartial(trx, draft);
  else await deleteDraftsOf(trx, draft.surveyId, [draft.holder]);
}
