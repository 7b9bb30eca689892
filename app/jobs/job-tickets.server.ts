import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { databaseTime } from "#db/sql/database-time.ts";
import { dialectOf } from "#db/sql/dialect.ts";

/** What a ticket says about its job. */
export interface TicketedJob {
  id: string;
  name: string;
  dedupeKey: string | null;
  runAt: string;
}

/**
 * On PostgreSQL the row in `jobs` is the record of a job, and graphile-worker hands workers the ticket that names it.
 * Gives the job its ticket in the caller's transaction, or moves the one it has; does nothing on SQLite, where the
 * row is the queue itself. A ticket too many is harmless: only a waiting row can be claimed, and only once.
 */
export async function putTicket(trx: Db, job: TicketedJob): Promise<void> {
  if (dialectOf(trx) !== "postgres") return;
  await sql`select id from graphile_worker.add_job(
    identifier => ${job.name},
    payload => ${JSON.stringify({ jobId: job.id })}::json,
    queue_name => ${job.dedupeKey}::text,
    run_at => ${job.runAt}::timestamptz,
    job_key => ${job.id})`.execute(trx);
}

/**
 * Frees tickets held by workers that have no live job: graphile-worker itself waits four hours for a dead worker.
 * A ticket is held without a live job for the few milliseconds after its job ended, hence the age.
 */
export async function freeDeadTickets(db: Db, olderThanMs: number): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array(
    select distinct ticket.locked_by from graphile_worker.jobs ticket
    where ticket.locked_at < clock_timestamp() - ${olderThanMs} * interval '1 millisecond'
      and not exists (select 1 from jobs where jobs.worker_id = ticket.locked_by
        and jobs.state = 'running' and jobs.lease_until > ${databaseTime(db)})))`.execute(db);
}

/** Waiting jobs without a ticket that could still be handed out; there are none unless a worker was taken for dead. */
export async function listWithoutTicket(db: Db): Promise<TicketedJob[]> {
  const found = await sql<TicketedJob>`select id, name, dedupe_key as "dedupeKey", run_at as "runAt" from jobs
    where state = 'waiting' and not exists (select 1 from graphile_worker.jobs ticket
      where ticket.key = jobs.id and ticket.attempts < ticket.max_attempts)
    order by id limit 100`.execute(db);
  return found.rows;
}
