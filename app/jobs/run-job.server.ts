import { performance } from "node:perf_hooks";
import { withoutNul } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import type { JobRegistry } from "./job-entry.server.ts";
import { type ClaimedJob, extendLease, finish, writeProgress } from "./jobs.repository.server.ts";
import { putBack } from "./put-back.server.ts";

/** How a run ended: "lost" means that another worker has taken the job over and nothing was written. */
export interface JobOutcome {
  name: string;
  end: "done" | "retry" | "failed" | "released" | "lost";
  error?: unknown;
}

/** What every run of a worker shares. */
export interface RunContext {
  db: Db;
  registry: JobRegistry;
  leaseMs: number;
  retryDelayMs(attempt: number): number;
  /** Aborted when the worker stops. */
  stopping: AbortSignal;
}

/** The job was taken over by another worker, because this one was not heard of for the length of a lease. */
export class JobLostError extends Error {}

/** Runs a claimed job to its end, and writes that end unless the job was lost on the way. Never rejects. */
export async function runJob(context: RunContext, job: ClaimedJob): Promise<JobOutcome> {
  const lost = new AbortController();
  const heartbeat = keepLease(context, job, lost);
  try {
    await execute(context, job, lost);
    return await conclude(context, job);
  } catch (error) {
    if (lost.signal.aborted) return { name: job.name, end: "lost", error };
    return await concludeFailed(context, job, error);
  } finally {
    clearInterval(heartbeat);
  }
}

async function execute(context: RunContext, job: ClaimedJob, lost: AbortController): Promise<void> {
  const { db, registry, leaseMs, stopping } = context;
  const entry = registry.get(job.name);
  if (entry === undefined) throw new Error(`No handler for jobs named "${job.name}".`);
  const lose = () => {
    lost.abort(new JobLostError(`Another worker has taken over job ${job.id}.`));
    throw lost.signal.reason;
  };
  await entry.run({
    db,
    payload: JSON.parse(job.payload),
    signal: AbortSignal.any([stopping, lost.signal]),
    progress: async (done, total, note) => {
      const shown = { done, total, note: note ?? null };
      job.attempts = (await writeProgress(db, job, shown, leaseMs)) ?? lose();
    },
    assertHeld: async (trx) => {
      if (!(await extendLease(trx, job, leaseMs))) lose();
    },
  });
}

// A worker that cannot reach the database must take the job for lost by its own clock before others may begin it.
function keepLease({ db, leaseMs }: RunContext, job: ClaimedJob, lost: AbortController): NodeJS.Timeout {
  let heardAt = performance.now();
  return setInterval(async () => {
    const held = await extendLease(db, job, leaseMs).catch(() => undefined);
    if (held) heardAt = performance.now();
    if (held === false || performance.now() - heardAt > leaseMs) {
      lost.abort(new JobLostError(`Job ${job.id} was lost: its lease could not be kept.`));
    }
  }, leaseMs / 3);
}

async function conclude({ db }: RunContext, job: ClaimedJob): Promise<JobOutcome> {
  const held = await finish(db, job, { state: "done", error: null });
  return { name: job.name, end: held ? "done" : "lost" };
}

async function concludeFailed(context: RunContext, job: ClaimedJob, error: unknown): Promise<JobOutcome> {
  const { db, stopping, retryDelayMs } = context;
  const text = describe(error);
  const end = stopping.aborted ? "released" : job.attempts >= job.maxAttempts ? "failed" : "retry";
  try {
    const held =
      end === "failed"
        ? await finish(db, job, { state: "failed", error: text })
        : end === "retry"
          ? await putBack(db, job, { delayMs: retryDelayMs(job.attempts), error: text })
          : await release(db, job);
    return { name: job.name, end: held ? end : "lost", error };
  } catch (unwritten) {
    // The lease will run out, and another worker will begin again.
    return { name: job.name, end: "lost", error: unwritten };
  }
}

/** Gives a job back that this worker cannot end because it is stopping; false when it is no longer this claim's. */
export function release(db: Db, job: ClaimedJob): Promise<boolean> {
  // Stopping is no fault of the job: the try is not counted.
  return putBack(db, job, { delayMs: 0, error: null, attempts: job.attempts - 1 });
}

function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return withoutNul(text).slice(0, 2000);
}
