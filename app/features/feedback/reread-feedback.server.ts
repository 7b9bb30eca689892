import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { analyzeFeedback, rereadFeedback } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { markWaiting, selectReadIds } from "./waiting-items.repository.server.ts";

const PAGE = 500;

/** Has everything that was read before read anew, with all that people have taught since. Takes a transaction. */
export async function askToReread(trx: Db, actor: Actor): Promise<void> {
  await enqueue(trx, rereadFeedback, {});
  await recordAudit(trx, actor, { action: "feedback.reread", subjectType: "feedback", subjectId: null });
}

/**
 * Marks all items as waiting, page by page, then has them read. What is said of an item stays until it has been read
 * again; corrections stay for good. Safe to run twice.
 */
export async function rereadAll(db: Db, progress: ShowProgress, signal: AbortSignal): Promise<void> {
  let after = "";
  let done = 0;
  for (;;) {
    signal.throwIfAborted();
    const ids = await selectReadIds(db, after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) break;
    await markWaiting(db, ids);
    after = last;
    done += ids.length;
    await progress(done, null, "texts to read again");
  }
  await db.transaction().execute((trx) => enqueue(trx, analyzeFeedback, {}));
}
