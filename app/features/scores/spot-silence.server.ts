import { refreshSegments, spotSilence } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { markDisengaged, selectNewlySilent } from "./customer-scores.repository.server.ts";

/** Nothing happens when somebody stays away, so it is looked for: once an hour. */
export const SILENCE_EVERY_MS = 3_600_000;

/** Marks the customers whose silence has gone out of rhythm since the last look, and comes back in an hour. */
export async function spotNewSilence(db: Db, signal: AbortSignal): Promise<void> {
  let found = 0;
  for (;;) {
    signal.throwIfAborted();
    const ids = await selectNewlySilent(db, nowIso());
    if (ids.length === 0) break;
    found += ids.length;
    await db.transaction().execute((trx) => markDisengaged(trx, ids));
  }
  await db.transaction().execute(async (trx) => {
    if (found > 0) await enqueue(trx, refreshSegments, { abouts: ["disengaged"] });
    await enqueue(trx, spotSilence, {}, { delayMs: SILENCE_EVERY_MS });
  });
}
