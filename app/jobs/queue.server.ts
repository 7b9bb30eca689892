import { sql } from "kysely";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { databaseTime } from "#db/sql/database-time.ts";
import type { JobContract } from "./contract.ts";
import { putTicket } from "./job-tickets.server.ts";

/**
 * Adds a job in the caller's transaction: it exists exactly when the transaction is committed. Returns its id, which
 * is the id of the waiting job with the same dedupe key where there is one. Throws ZodError on a wrong payload.
 */
export async function enqueue<Payload>(
  trx: Db,
  contract: JobContract<Payload>,
  payload: Payload,
  options: { delayMs?: number } = {},
): Promise<string> {
  const dedupeKey = contract.dedupeKey?.(payload) ?? null;
  const job = await trx
    .insertInto("jobs")
    .values({
      id: newId(),
      name: contract.name,
      payload: JSON.stringify(contract.payload.parse(payload)),
      state: "waiting",
      dedupe_key: dedupeKey,
      run_at: databaseTime(trx, options.delayMs),
      attempts: 0,
      max_attempts: contract.maxAttempts,
      deaths: 0,
      fence: 0,
      progress_done: 0,
      progress_peak: 0,
      created_at: databaseTime(trx),
    })
    // An update also where nothing changes: it locks the row, so that no worker begins the job before this
    // transaction's writes can be seen. A job that waits to be tried again keeps its back-off.
    .onConflict((conflict) =>
      conflict
        .column("dedupe_key")
        .where(sql<boolean>`state = 'waiting'`)
        .doUpdateSet({
          run_at: sql<string>`case when jobs.attempts = 0 and excluded.run_at < jobs.run_at
            then excluded.run_at else jobs.run_at end`,
        }),
    )
    .returning(["id", "run_at as runAt"])
    .executeTakeFirstOrThrow();
  await putTicket(trx, { ...job, name: contract.name, dedupeKey });
  return job.id;
}
