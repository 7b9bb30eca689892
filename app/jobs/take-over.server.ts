import type { Db } from "#db/client.server.ts";
import { dialectOf } from "#db/sql/dialect.ts";
import { freeDeadTickets, listWithoutTicket, putTicket } from "./job-tickets.server.ts";
import { finish, listExpired } from "./jobs.repository.server.ts";
import { putBack } from "./put-back.server.ts";

const mostDeaths = 3;

/**
 * Gives back the jobs of workers that died: their lease has run out. A job whose process died three times in a row
 * without getting further is quarantined, since it may be what kills them. Returns how many jobs were given back.
 */
export async function takeOverExpired(db: Db, leaseMs: number): Promise<number> {
  const expired = await listExpired(db, 100);
  for (const job of expired) {
    const deaths = job.deaths + 1;
    const error = `The process stopped while running the job (${deaths} of ${mostDeaths} times).`;
    if (deaths >= mostDeaths) await finish(db, job, { state: "quarantined", error, deaths });
    else await putBack(db, job, { delayMs: 0, error, deaths });
  }
  if (dialectOf(db) === "postgres") await mendTickets(db, leaseMs);
  return expired.length;
}

async function mendTickets(db: Db, leaseMs: number): Promise<void> {
  await freeDeadTickets(db, leaseMs);
  for (const job of await listWithoutTicket(db)) await putTicket(db, job);
}
