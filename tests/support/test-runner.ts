import { type JobStatus, listJobs } from "#app/jobs/job-status.server.ts";
import { putTicket } from "#app/jobs/job-tickets.server.ts";
import type { JobOutcome } from "#app/jobs/run-job.server.ts";
import { createRunner, type Runner, type RunnerOptions } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";
import { testRegistry } from "./test-jobs.ts";

type Handler = Parameters<typeof testRegistry>[0];

/** A started worker whose numbered jobs go to the handler. */
export async function start(db: Db, handler: Handler, options: Partial<RunnerOptions> = {}): Promise<Runner> {
  const runner = createRunner({ db, registry: testRegistry(handler), concurrency: 3, ...options });
  await runner.start();
  return runner;
}

/** Runs what is due, one job after the other, until nothing is. */
export function run(db: Db, handler: Handler): Promise<JobOutcome[]> {
  return createRunner({ db, registry: testRegistry(handler), concurrency: 1 }).runUntilIdle();
}

/** As run, with a handler that only notes the numbers. */
export async function runAll(db: Db): Promise<number[]> {
  const ran: number[] = [];
  await run(db, async ({ payload }) => void ran.push(payload.number));
  return ran;
}

/** Ends all waiting. */
export async function makeDue(db: Db): Promise<void> {
  await db.updateTable("jobs").set({ run_at: "2026-01-01T00:00:00.000Z" }).execute();
  for (const job of await listJobs(db, { states: ["waiting"] })) await putTicket(db, job);
}

/** Whole seconds from the end of the last try to the next. */
export function secondsToWait(job: JobStatus | undefined): number {
  if (job?.startedAt == null) throw new Error("not started");
  return Math.round((Date.parse(job.runAt) - Date.parse(job.startedAt)) / 1000);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
