import { setTimeout as pause } from "node:timers/promises";
import { findNextWork, noteWork } from "#app/features/corrections/corrections.service.server.ts";
import { placeStatements } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { countEveryone } from "../theme-counts.server.ts";
import { hasUnplaced } from "../theme-statements.repository.server.ts";
import type { Carrier } from "./carrier.server.ts";
import { carryOut } from "./carry-out.server.ts";

const MOST_ROWS = 250;
const FEWEST_ROWS = 50;
/** How long a transaction should take, since an answer to a survey waits for it: slower machines get smaller chunks. */
const CHUNK_MS = 18;
/** Leaves the one writer of SQLite to others between two chunks. */
const PAUSE_MS = 5;
const PROGRESS_EVERY_MS = 1000;

/**
 * Carries out what was logged and not carried out yet, one after the other in the order of the log, in transactions
 * small enough for answers to pass between them. Safe to run twice and to be killed anywhere.
 */
export async function carryOutWaiting(run: JobRun<unknown>): Promise<void> {
  const { db, signal } = run;
  for (;;) {
    signal.throwIfAborted();
    const work = await findNextWork(db);
    if (work === undefined) break;
    const carrier = bitByBit(run, work.correctionId);
    await carryOut({ ...carrier, everyone: await countEveryone(db) }, work);
  }
  // Who places new statements has left them while corrections were under way.
  if (await hasUnplaced(db)) await db.transaction().execute((trx) => enqueue(trx, placeStatements, {}));
}

function bitByBit({ db, signal, assertHeld, progress }: JobRun<unknown>, correctionId: string): Carrier {
  let rowsAtOnce = MOST_ROWS;
  let written = 0;
  let shownAt = 0;
  return {
    db,
    rowsAtOnce: () => rowsAtOnce,
    write: async (rows, work) => {
      signal.throwIfAborted();
      await pause(PAUSE_MS);
      const { result, took } = await db.transaction().execute(async (trx) => {
        // Not counted: the wait for the turn to write.
        const begun = performance.now();
        await assertHeld(trx);
        const done = await work(trx);
        if (rows > 0) await noteWork(trx, correctionId, { wrote: rows });
        return { result: done, took: performance.now() - begun };
      });
      if (rows > 0) {
        const fitting = Math.round((rows * CHUNK_MS) / took);
        rowsAtOnce = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, fitting));
      }
      written += rows;
      if (Date.now() - shownAt > PROGRESS_EVERY_MS) {
        shownAt = Date.now();
        await progress(written, null, "statements corrected");
      }
      return result;
    },
  };
}
