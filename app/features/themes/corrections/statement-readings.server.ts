import { applyReadings } from "#app/features/corrections/apply-readings.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";

const PART = 500;

/** Brings what some statements say in line with the log; their customers are counted anew. Takes a transaction. */
export async function restoreReadings(trx: Db, statementIds: readonly string[]): Promise<void> {
  for (let start = 0; start < statementIds.length; start += PART) {
    const customerIds = await applyReadings(trx, statementIds.slice(start, start + PART));
    if (customerIds.length > 0) await enqueue(trx, refreshProfiles, { customerIds });
  }
}
