import { dryRunImport, profileImport } from "#app/jobs/contracts.ts";
import { findLatestJob } from "#app/jobs/job-status.server.ts";
import type { Db } from "#db/client.server.ts";

/** How far a job on a waiting file is; finished also where it was given up or there is none. */
export interface JobProgress {
  done: number;
  total: number | null;
  note: string | null;
  finished: boolean;
}

/** How far the look at all rows of a waiting file is. */
export function readLook(db: Db, importId: string): Promise<JobProgress> {
  return readJob(db, `${profileImport.name}:${importId}`);
}

/** How far the job of a dry run is; only whether it waits, runs or has ended. */
export function readDryRunJob(db: Db, runId: string): Promise<JobProgress> {
  return readJob(db, `${dryRunImport.name}:${runId}`);
}

async function readJob(db: Db, key: string): Promise<JobProgress> {
  const job = await findLatestJob(db, key);
  const active = job?.state === "waiting" || job?.state === "running";
  return {
    done: job?.progressDone ?? 0,
    total: job?.progressTotal ?? null,
    note: job?.state === "waiting" ? "Begins as soon as what Earshot is doing just now is finished." : null,
    finished: !active,
  };
}
