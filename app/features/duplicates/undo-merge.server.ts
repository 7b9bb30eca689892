import type { Actor } from "#app/features/accounts/account.schema.ts";
import { settleValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { partConsents } from "#app/features/consents/consents.service.server.ts";
import {
  lockCustomers,
  restoreCustomer,
  restoreFields,
} from "#app/features/customers/customers.service.server.ts";
import { recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { deleteMerge, selectMerge } from "./merge.repository.server.ts";
import { returnRecords } from "./move-records.repository.server.ts";
import { insertPairs, markApart, selectPairOf } from "./pairs.repository.server.ts";

/**
 * Makes two customers again of one: what was the merged one's goes back to it, what came after the merge stays, and
 * what a person changed since stays changed. The two are not proposed again. Gives the id of the restored customer.
 * Throws NotFoundError.
 */
export async function undoMerge(db: Db, actor: Actor, mergeId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const found = await selectMerge(trx, mergeId);
    if (found) await lockCustomers(trx, [found.keptId]);
    // Read again: somebody else may have taken it back while this one waited.
    const merge = found && (await selectMerge(trx, mergeId));
    if (!merge) throw new NotFoundError("This merge was taken back already, or its customer was removed.");
    const { keptId, mergedId } = merge;
    const now = nowIso();
    // Before the aliases go with it: from now on its addresses lead to the restored customer.
    await restoreFields(trx, keptId, merge.keptChanges, now);
    await restoreCustomer(trx, merge.merged);
    await returnRecords(trx, merge.moved, keptId, mergedId);
    await settleValuesOf(trx, [keptId, mergedId]);
    await partConsents(trx, { keptId, restoredId: mergedId, mergeId }, merge.moved.consentChanges);
    await deleteMerge(trx, mergeId);
    await sayApart(trx, actor, keptId, mergedId, now);
    await enqueue(trx, refreshProfiles, { customerIds: [keptId, mergedId] });
    await enqueue(trx, recountThemes, {});
    await recordAudit(trx, actor, {
      action: "customer.unmerged",
      subjectType: "customer",
      subjectId: keptId,
      detail: { restored: mergedId },
    });
    return mergedId;
  });
}

async function sayApart(trx: Db, actor: Actor, keptId: string, mergedId: string, now: string): Promise<void> {
  const [oneId = keptId, otherId = mergedId] = [keptId, mergedId].sort();
  const evidence = { score: 0, reasons: [], doubts: ["a merge of the two was taken back"] };
  await insertPairs(trx, [{ id: newId(), oneId, otherId, evidence }], now);
  const pair = await selectPairOf(trx, oneId, otherId);
  if (pair) await markApart(trx, pair.id, actor.name, now);
}
