import { listJobs } from "#app/jobs/job-status.server.ts";
import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Stages } from "./stages.ts";

const words: ReadonlyMap<string, string> = new Map([
  ["imports.ingest", "reading the file"],
  ["feedback.analyze", "reading what was said"],
  ["themes.refit", "grouping into themes"],
  ["profiles.refresh", "counting per customer"],
  ["segments.refresh", "filling segments"],
  ["segments.suggest", "looking for groups"],
]);

// Jobs planned for later, such as counting what is counted once a minute, are the worker's business.
const SOON_MS = 15_000;

/**
 * Runs jobs to the end in this process, also those that wait a little, and shows the running one's progress; with
 * `names` only jobs of these names. Throws the first error that a job ended with.
 */
export async function runJobsToTheEnd(db: Db, stages: Stages, names?: readonly string[]): Promise<void> {
  const watching = setInterval(() => void showProgress(db, stages).catch(() => undefined), 300);
  const some =
    names === undefined ? registry : new Map([...registry].filter(([name]) => names.includes(name)));
  try {
    do {
      const outcomes = await createRunner({ db, registry: some, concurrency: 1 }).runUntilIdle();
      for (const { name, end, error } of outcomes) {
        if (end !== "done") throw error ?? new Error(`The job ${name} ended as ${end}.`);
      }
    } while (await anyWaiting(db, some));
  } finally {
    clearInterval(watching);
  }
}

async function showProgress(db: Db, stages: Stages): Promise<void> {
  const [job] = await listJobs(db, { states: ["running"], limit: 1 });
  if (job === undefined) return;
  stages.update(job.progressDone, job.progressTotal, words.get(job.name) ?? job.name);
}

async function anyWaiting(db: Db, some: ReadonlyMap<string, unknown>): Promise<boolean> {
  const waiting = await listJobs(db, { states: ["waiting"], limit: 100 });
  const soon = new Date(Date.now() + SOON_MS).toISOString();
  if (!waiting.some(({ name, runAt }) => some.has(name) && runAt < soon)) return false;
  await new Promise((resolve) => setTimeout(resolve, 250));
  return true;
}
