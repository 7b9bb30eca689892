import { type ExpressionBuilder, sql } from "kysely";
import { DAY_MS } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import { databaseTime } from "#db/sql/database-time.ts";

/** A job in the hands of one worker. `fence` rises with each claim; a write that names an older one is refused. */
export interface ClaimedJob {
  id: string;
  name: string;
  payload: string;
  dedupeKey: string | null;
  fence: number;
  attempts: number;
  maxAttempts: number;
}

/** Ids of jobs that are due and may begin now, the longest due first. */
export async function listDue(db: Db, names: readonly string[], limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("jobs")
    .select("id")
    .where("state", "=", "waiting")
    .where("run_at", "<=", databaseTime(db))
    .where("name", "in", names)
    .where(noTwinRunning)
    .orderBy("run_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Takes a waiting, due job for a worker; undefined when another worker was faster or it may not begin yet. */
export async function claim(
  db: Db,
  id: string,
  workerId: string,
  leaseMs: number,
): Promise<ClaimedJob | undefined> {
  return db
    .updateTable("jobs")
    .set((eb) => ({
      state: "running",
      fence: eb("fence", "+", 1),
      attempts: eb("attempts", "+", 1),
      worker_id: workerId,
      lease_until: databaseTime(db, leaseMs),
      started_at: databaseTime(db),
    }))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("run_at", "<=", databaseTime(db))
    .where(noTwinRunning)
    .returning([
      "id",
      "name",
      "payload",
      "dedupe_key as dedupeKey",
      "fence",
      "attempts",
      "max_attempts as maxAttempts",
    ])
    .executeTakeFirst();
}

/** Extends the lease; false when the job is no longer this claim's. */
export async function extendLease(db: Db, { id, fence }: ClaimedJob, leaseMs: number): Promise<boolean> {
  const result = await db
    .updateTable("jobs")
    .set({ lease_until: databaseTime(db, leaseMs) })
    .where("id", "=", id)
    .where("fence", "=", fence)
    .where("state", "=", "running")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Writes progress and extends the lease; returns the tries that count so far, undefined when the job is lost. */
export async function writeProgress(
  db: Db,
  { id, fence }: ClaimedJob,
  shown: { done: number; total: number | null; note: string | null },
  leaseMs: number,
): Promise<number | undefined> {
  const row = await db
    .updateTable("jobs")
    .set({
      progress_done: shown.done,
      progress_total: shown.total,
      progress_note: shown.note,
      // A job that gets further than ever before is not poison, however often its process is killed.
      progress_peak: sql<number>`case when progress_peak < ${shown.done} then ${shown.done} else progress_peak end`,
      deaths: sql<number>`case when progress_peak < ${shown.done} then 0 else deaths end`,
      attempts: sql<number>`case when progress_peak < ${shown.done} then 1 else attempts end`,
      lease_until: databaseTime(db, leaseMs),
    })
    .where("id", "=", id)
    .where("fence", "=", fence)
    .where("state", "=", "running")
    .returning("attempts")
    .executeTakeFirst();
  return row?.attempts;
}

/** Ends the job; false when it is no longer this claim's. */
export async function finish(
  db: Db,
  { id, fence }: Pick<ClaimedJob, "id" | "fence">,
  end: { state: "done" | "failed" | "quarantined"; error: string | null; deaths?: number },
): Promise<boolean> {
  const result = await db
    .updateTable("jobs")
    .set({
      state: end.state,
      last_error: end.error,
      deaths: end.deaths,
      ...atRest,
      finished_at: databaseTime(db),
    })
    .where("id", "=", id)
    .where("fence", "=", fence)
    .where("state", "=", "running")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Jobs whose worker has let the lease run out. */
export async function listExpired(db: Db, limit: number) {
  return db
    .selectFrom("jobs")
    .select(["id", "name", "fence", "deaths", "dedupe_key as dedupeKey"])
    .where("state", "=", "running")
    .where("lease_until", "<=", databaseTime(db))
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Removes jobs that ended well more than a week ago, some at a time. */
export async function removeOld(db: Db): Promise<void> {
  const old = db
    .selectFrom("jobs")
    .select("id")
    .where("state", "=", "done")
    .where("finished_at", "<", databaseTime(db, -7 * DAY_MS))
    .limit(500);
  await db.deleteFrom("jobs").where("id", "in", old).execute();
}

export const atRest = { worker_id: null, lease_until: null };

// Two jobs with one key never run side by side; the later one sees what the earlier one left.
function noTwinRunning(eb: ExpressionBuilder<Database, "jobs">) {
  return eb.not(
    eb.exists(
      eb
        .selectFrom("jobs as twin")
        .select("twin.id")
        .whereRef("twin.dedupe_key", "=", "jobs.dedupe_key")
        .where("twin.state", "=", "running"),
    ),
  );
}
