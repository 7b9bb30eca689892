import { setTimeout as pause } from "node:timers/promises";
import { removeOtherValues } from "#app/features/customers/customers.service.server.ts";
import { recountThemes, refreshProfiles, refreshSegments } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { learntAtOf } from "../storing/learnt-at.ts";
import type { TakenIdentity } from "./kept-changes.repository.server.ts";
import { giveIdentitiesBack, takeBackWhatWasKept } from "./retry-kept.server.ts";
import { undoChunk } from "./undo-chunk.server.ts";
import type { UndoContext } from "./undo-context.ts";
import { BEYOND_ROWS, selectChunk, selectLastChunk } from "./undo-log.repository.server.ts";
import { advanceUndo, endUndo } from "./undo-progress.repository.server.ts";

/** How long a transaction should take at most before it ends with the piece at hand: an answer to a survey waits for it. */
const CHUNK_MS = 10;
/** Leaves the one writer of SQLite to others between two transactions, longer after one that took long. */
const PAUSE_MS = 5;
const PROGRESS_EVERY_MS = 1000;
/** The most customers that a job takes. */
const CUSTOMERS_A_JOB = 500;

export type UndoRun = JobRun<{ importId: string }>;

/**
 * Takes a whole import back, chunk by chunk from its end. Each transaction removes from the log what it undid, so that
 * a worker that dies anywhere loses nothing and repeats nothing. How long a transaction goes on, in milliseconds,
 * changes nothing of the outcome.
 */
export async function takeBackImport(run: UndoRun, chunkMs = CHUNK_MS): Promise<void> {
  const { db, payload } = run;
  const entry = await selectImport(db, payload.importId);
  if (entry?.status !== "undoing") return;
  let from = BEYOND_ROWS;
  let shownAt = 0;
  for (;;) {
    run.signal.throwIfAborted();
    const chunk = await selectLastChunk(db, entry.id, from);
    if (chunk === null) break;
    from = chunk;
    const took = await db.transaction().execute((trx) => undoSome(trx, run, entry, chunk, chunkMs));
    if (Date.now() - shownAt > PROGRESS_EVERY_MS) {
      shownAt = Date.now();
      await run.progress(entry.rowsRead - Math.max(0, chunk), entry.rowsRead);
    }
    await pause(Math.max(PAUSE_MS, took / 2));
  }
  while (await db.transaction().execute((trx) => removeOtherValues(trx, entry.id))) {
    run.signal.throwIfAborted();
    await pause(PAUSE_MS);
  }
  for (let after: TakenIdentity | null | undefined; after !== null; ) {
    run.signal.throwIfAborted();
    after = await db.transaction().execute((trx) => giveSomeBack(trx, run, entry, after ?? null));
    await pause(PAUSE_MS);
  }
  await db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    await endUndo(trx, entry.id, nowIso());
    await enqueue(trx, recountThemes, {});
    await enqueue(trx, refreshSegments, {});
  });
}

/** Returns how long others had to wait for it, in milliseconds. */
async function undoSome(
  trx: Db,
  run: UndoRun,
  entry: Import,
  fromRow: number,
  chunkMs: number,
): Promise<number> {
  const begun = performance.now();
  await run.assertHeld(trx);
  const context = contextOf(entry, fromRow);
  const chunk = await selectChunk(trx, entry.id, fromRow);
  await undoChunk(trx, context, chunk, () => performance.now() - begun < chunkMs);
  await noteProgress(trx, entry, context);
  return performance.now() - begun;
}

async function giveSomeBack(
  trx: Db,
  run: UndoRun,
  entry: Import,
  after: TakenIdentity | null,
): Promise<TakenIdentity | null> {
  await run.assertHeld(trx);
  const context = contextOf(entry, 0);
  const last = await giveIdentitiesBack(trx, context, after);
  await takeBackWhatWasKept(trx, context);
  await noteProgress(trx, entry, context);
  return last;
}

function contextOf(entry: Import, fromRow: number): UndoContext {
  return {
    importId: entry.id,
    importedAt: entry.createdAt,
    learntAt: learntAtOf(entry),
    fromRow,
    removed: 0,
    restored: 0,
    customerIds: new Set(),
    letGo: new Map(),
  };
}

async function noteProgress(trx: Db, entry: Import, context: UndoContext): Promise<void> {
  await advanceUndo(trx, entry.id, context);
  const customerIds = [...context.customerIds];
  for (let start = 0; start < customerIds.length; start += CUSTOMERS_A_JOB) {
    await enqueue(trx, refreshProfiles, { customerIds: customerIds.slice(start, start + CUSTOMERS_A_JOB) });
  }
}
