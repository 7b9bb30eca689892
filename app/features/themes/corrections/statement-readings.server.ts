import { applyReadings } from "#app/features/corrections/apply-readings.server.ts";
import { listTiedPlaces } from "#app/features/corrections/corrections.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";

/** A correction of a reading speaks of one statement; the bound is for what nobody can do today. */
const MOST = 500;

/**
 * Brings what the statements say that a correction speaks of in line with the log; their customers are counted anew.
 * Takes a transaction.
 */
export async function restoreReadings(trx: Db, correctionId: string): Promise<void> {
  const tied = await listTiedPlaces(trx, correctionId, null, MOST);
  const customerIds = await applyReadings(
    trx,
    tied.flatMap(({ statementId }) => statementId ?? []),
  );
  if (customerIds.length > 0) await enqueue(trx, refreshProfiles, { customerIds });
}
