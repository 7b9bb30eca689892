import type { Db } from "#db/client.server.ts";

/** What a page may show about a job. */
export interface JobStatus {
  id: string;
  name: string;
  state: "waiting" | "running" | "done" | "failed" | "quarantined";
  dedupeKey: string | null;
  attempts: number;
  maxAttempts: number;
  deaths: number;
  progressDone: number;
  /** Null while unknown. */
  progressTotal: number | null;
  progressNote: string | null;
  lastError: string | null;
  runAt: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

const columns = [
  "id",
  "name",
  "state",
  "dedupe_key as dedupeKey",
  "attempts",
  "max_attempts as maxAttempts",
  "deaths",
  "progress_done as progressDone",
  "progress_total as progressTotal",
  "progress_note as progressNote",
  "last_error as lastError",
  "run_at as runAt",
  "created_at as createdAt",
  "started_at as startedAt",
  "finished_at as finishedAt",
] as const;

/** The job of that id, also after it has ended; ended jobs are kept for a week. */
export async function findJob(db: Db, id: string): Promise<JobStatus | undefined> {
  return db
    .selectFrom("jobs")
    .select(columns)
    .$narrowType<Pick<JobStatus, "state">>()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The newest job with that name or that dedupe key. */
export async function findLatestJob(db: Db, nameOrKey: string): Promise<JobStatus | undefined> {
  const newest = (column: "name" | "dedupe_key") =>
    db
      .selectFrom("jobs")
      .select(columns)
      .$narrowType<Pick<JobStatus, "state">>()
      .where(column, "=", nameOrKey)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
  return (await newest("dedupe_key")) ?? (await newest("name"));
}

/** Whether a job ended without an end: it failed too often, and nobody goes on with it unless somebody asks for it. */
export function hasGivenUp(job: JobStatus | undefined): boolean {
  return job?.state === "failed" || job?.state === "quarantined";
}

/** A page of jobs, newest first: those before the id `before`, of the given states where any are given. */
export async function listJobs(
  db: Db,
  { states, before, limit = 25 }: { states?: JobStatus["state"][]; before?: string; limit?: number } = {},
): Promise<JobStatus[]> {
  let query = db.selectFrom("jobs").select(columns).$narrowType<Pick<JobStatus, "state">>();
  if (states !== undefined) query = query.where("state", "in", states);
  if (before !== undefined) query = query.where("id", "<", before);
  return query.orderBy("id", "desc").limit(Math.min(limit, 100)).execute();
}
