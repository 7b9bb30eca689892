import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";

/**
 * Runs all jobs that are due, and those which they enqueue, in this process. Throws the first error of a handler, so
 * that no test passes beside a failing job. Returns the names of the jobs in the order in which they ended.
 */
export async function runJobs(db: Db): Promise<string[]> {
  const outcomes = await createRunner({ db, registry, concurrency: 1 }).runUntilIdle();
  for (const outcome of outcomes) {
    if (outcome.end !== "done") throw outcome.error ?? new Error(`${outcome.name} ended as ${outcome.end}`);
  }
  return outcomes.map((outcome) => outcome.name);
}
