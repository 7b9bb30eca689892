import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** Notes that companies wait for being counted anew; one that waits already waits once. */
export async function markForRecount(trx: Db, companyIds: readonly string[]): Promise<void> {
  await insertRows(
    trx,
    "company_recounts",
    [...new Set(companyIds)].map((id) => ({ company_id: id })),
    { skipTaken: true },
  );
}
