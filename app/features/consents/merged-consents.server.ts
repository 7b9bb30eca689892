import type { Db } from "#db/client.server.ts";
import type { ConsentState } from "./consent.schema.ts";
import {
  deleteChangesOf,
  deleteStates,
  giveChanges,
  moveChanges,
  replaceStates,
  selectChanges,
  selectConsents,
} from "./consents.repository.server.ts";
import { recordConsents } from "./record-consents.server.ts";

/** More changes than anybody has; of more the oldest say nothing. */
const MOST_CHANGES = 1000;
const strength: Record<ConsentState, number> = { unknown: 0, granted: 1, withdrawn: 2 };

/**
 * Gives what one customer agreed to, with its history, to another: what either withdrew is withdrawn. Gives the ids of the
 * changes that moved, for the undo. Call it before the first is removed. Takes a transaction.
 */
export async function joinConsents(
  trx: Db,
  { fromId, toId, mergeId, byName }: { fromId: string; toId: string; mergeId: string; byName: string },
): Promise<string[]> {
  const theirs = await selectConsents(trx, fromId);
  const own = new Map((await selectConsents(trx, toId)).map((consent) => [consent.purposeId, consent.state]));
  const moved = await moveChanges(trx, fromId, toId);
  const stronger = theirs.filter(
    ({ purposeId, state }) => strength[state] > strength[own.get(purposeId) ?? "unknown"],
  );
  const source = { type: "merge", id: mergeId, label: "merged record", byName } as const;
  await recordConsents(
    trx,
    stronger.map(({ purposeId, state }) => ({ customerId: toId, purposeId, state, source })),
  );
  return moved;
}

/**
 * Takes `joinConsents` back: the changes that moved go to the restored customer, and what holds for each of the two is
 * what was said of them last. The flags of the customers are the caller's to restore. Takes a transaction.
 */
export async function partConsents(
  trx: Db,
  { keptId, restoredId, mergeId }: { keptId: string; restoredId: string; mergeId: string },
  changeIds: readonly string[],
): Promise<void> {
  await deleteChangesOf(trx, mergeId);
  for (let start = 0; start < changeIds.length; start += 500)
    await giveChanges(trx, changeIds.slice(start, start + 500), restoredId);
  await deleteStates(trx, [keptId, restoredId]);
  for (const customerId of [keptId, restoredId]) {
    const latest = new Map<string, Awaited<ReturnType<typeof selectChanges>>[number]>();
    for (const change of await selectChanges(trx, customerId, MOST_CHANGES))
      if (!latest.has(change.purposeId)) latest.set(change.purposeId, change);
    await replaceStates(
      trx,
      [...latest.values()].map((change) => ({
        customer_id: customerId,
        purpose_id: change.purposeId,
        state: change.state,
        source_type: change.sourceType,
        source_label: change.sourceLabel,
        at: change.at,
      })),
    );
  }
}
