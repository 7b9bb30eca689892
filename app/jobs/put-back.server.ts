import type { Db } from "#db/client.server.ts";
import { databaseTime } from "#db/sql/database-time.ts";
import { isUniqueViolation } from "#db/sql/unique-violation.ts";
import { putTicket } from "./job-tickets.server.ts";
import { atRest, type ClaimedJob, finish } from "./jobs.repository.server.ts";

type HeldJob = Pick<ClaimedJob, "id" | "name" | "fence" | "dedupeKey">;

/**
 * Makes a running job wait again, with its ticket, in one transaction. Where another job with its key is waiting
 * already, that one does the work and this one ends. False when the job is no longer this claim's.
 */
export async function putBack(
  db: Db,
  job: HeldJob,
  change: { delayMs: number; error: string | null; deaths?: number; attempts?: number },
): Promise<boolean> {
  try {
    return await db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable("jobs")
        .set({
          state: "waiting",
          run_at: databaseTime(trx, change.delayMs),
          last_error: change.error,
          deaths: change.deaths,
          attempts: change.attempts,
          ...atRest,
        })
        .where("id", "=", job.id)
        .where("fence", "=", job.fence)
        .where("state", "=", "running")
        .returning("run_at as runAt")
        .executeTakeFirst();
      if (row === undefined) return false;
      await putTicket(trx, { ...job, runAt: row.runAt });
      return true;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return await handOver(db, job, change.deaths ?? 0);
  }
}

// The later job inherits the deaths, so that a job that kills its process is caught however often it is asked for.
async function handOver(db: Db, job: HeldJob, deaths: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx
      .updateTable("jobs")
      .set((eb) => ({ deaths: eb("deaths", "+", deaths) }))
      .where("dedupe_key", "=", job.dedupeKey)
      .where("state", "=", "waiting")
      .execute();
    return finish(trx, job, { state: "done", error: "Left to the later job with the same key." });
  });
}
