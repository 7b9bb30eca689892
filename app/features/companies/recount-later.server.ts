import { recountCompanies } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { markForRecount } from "./recounts.repository.server.ts";

/** Many customers of one company change one after the other; it is counted once for all of them. */
const RECOUNT_AFTER_MS = 3000;

/** Has companies counted anew soon; one that waits already waits once. Takes a transaction. */
export async function recountLater(
  trx: Db,
  companyIds: readonly string[],
  { delayMs = RECOUNT_AFTER_MS } = {},
): Promise<void> {
  if (companyIds.length === 0) return;
  await markForRecount(trx, companyIds);
  await enqueue(trx, recountCompanies, { all: false }, { delayMs });
}
