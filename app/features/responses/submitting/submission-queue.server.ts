import { storageFailure } from "#app/lib/storage-failure.server.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredOutcome } from "../responses.repository.server.ts";
import { type CheckedSubmission, type Outcome, storeSubmissions } from "./store-submissions.server.ts";

interface Waiting {
  submission: CheckedSubmission;
  settle: (outcome: Outcome) => void;
}

// A submission waits for a disk to confirm it. Those that arrive meanwhile share the next confirmation, so that many
// respondents at once cost hardly more than one.
const BATCH = 50;

const queues = new WeakMap<Db, { waiting: Waiting[]; running: boolean }>();

/** Stores a submission together with the others of this moment; returns the response once it is on disk. */
export async function storeTogether(db: Db, submission: CheckedSubmission): Promise<StoredOutcome> {
  const queue = queues.get(db) ?? { waiting: [], running: false };
  queues.set(db, queue);
  const outcome = await new Promise<Outcome>((settle) => {
    queue.waiting.push({ submission, settle });
    if (!queue.running) void drain(db, queue);
  });
  if ("error" in outcome) throw outcome.error;
  return outcome;
}

async function drain(db: Db, queue: { waiting: Waiting[]; running: boolean }): Promise<void> {
  queue.running = true;
  while (queue.waiting.length > 0) await storeBatch(db, queue.waiting.splice(0, BATCH));
  queue.running = false;
}

/**
 * One transaction for all; when one of them cannot be stored, a transaction for each, so that none fails for the sake
 * of another. A database that is locked, full or away is so for all of them.
 */
async function storeBatch(db: Db, batch: readonly Waiting[]): Promise<void> {
  const store = (submissions: CheckedSubmission[]) =>
    db.transaction().execute((trx) => storeSubmissions(trx, submissions));
  try {
    const outcomes = await store(batch.map(({ submission }) => submission));
    for (const [index, { settle }] of batch.entries()) settle(outcomes[index] ?? { error: notStored });
  } catch (error) {
    const unavailable = (storageFailure(error)?.status ?? 0) >= 500;
    if (batch.length > 1 && !unavailable) {
      for (const waiting of batch) await storeBatch(db, [waiting]);
      return;
    }
    const outcome = { error: error instanceof Error ? error : notStored };
    for (const { settle } of batch) settle(outcome);
  }
}

const notStored = new Error("A submission was neither stored nor refused.");
