import type { Actor } from "#app/features/accounts/account.schema.ts";
import { settleValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import {
  partConsents,
  readConsents,
  recordConsents,
} from "#app/features/consents/consents.service.server.ts";
import {
  addAliases,
  aliasesOf,
  forgetOtherValues,
  forgetOtherValuesFrom,
  keepOtherValues,
  lockCustomers,
  restoreCustomer,
  snapshotCustomer,
  writeCustomer,
} from "#app/features/customers/customers.service.server.ts";
import type { CustomerRow } from "#app/features/customers/merged-customer.schema.ts";
import { recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { forgetArrivals } from "./arrivals.repository.server.ts";
import { MERGED_LABEL } from "./duplicate.schema.ts";
import {
  deleteMerge,
  giveAliases,
  giveMerges,
  type Merge,
  selectMerge,
  selectMergesOf,
  updateMerges,
} from "./merge.repository.server.ts";
import { recordsOf, withoutRecords } from "./merge.schema.ts";
import { mergesUnder, takeOut } from "./merge-cluster.ts";
import { nameOf } from "./merge-customers.server.ts";
import { insertPairs, markApart, selectPairOf } from "./pairs.repository.server.ts";
import { returnArrivals, returnRecords } from "./return-records.server.ts";

/**
 * Makes two customers again of one, whatever came since and whatever else was merged: what was the merged one's goes back to
 * it, and with it what came later by its numbers, addresses and links; the rest stays. The record that is left is what it
 * would be without this merge, with what people and imports changed about it since. The two are not proposed again.
 * Gives the id of the restored customer. Throws NotFoundError.
 */
export async function undoMerge(db: Db, actor: Actor, mergeId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const found = await selectMerge(trx, mergeId);
    if (found) await lockCustomers(trx, [found.keptId]);
    // Read again: somebody else may have taken it back while this one waited.
    const merge = found && (await selectMerge(trx, mergeId));
    if (!merge)
      throw new NotFoundError("This merge was taken back already, or its customer was removed since.");
    const { keptId, mergedId } = merge;
    const now = nowIso();
    const merges = await selectMergesOf(trx, keptId);
    const under = mergesUnder(merges, merge);
    await restoreRecords(trx, merge, merges, under, now);
    await returnRecords(trx, merge.moved, keptId, mergedId);
    const ids = [mergedId, ...under.map((one) => one.mergedId)];
    const arrived = await returnArrivals(trx, ids, keptId, mergedId, now);
    await takeOffLists(trx, keptId, [merge, ...under], [...recordsOf(merge.moved), ...arrived]);
    await forgetArrivals(trx, mergedId);
    await giveMerges(
      trx,
      under.map(({ id }) => id),
      mergedId,
    );
    await partConsents(trx, { keptId, restoredId: mergedId, mergeId }, merge.moved.consentChanges);
    await keepWithdrawn(trx, merge, actor.name);
    // Before the aliases go with it: from now on its addresses lead to the restored customer.
    await deleteMerge(trx, mergeId);
    await leadAgain(trx, keptId, await selectMergesOf(trx, keptId));
    await leadAgain(trx, mergedId, await selectMergesOf(trx, mergedId));
    await settleValuesOf(trx, [keptId, mergedId]);
    await sayApart(trx, actor, keptId, mergedId, now);
    await enqueue(trx, refreshProfiles, { customerIds: [keptId, mergedId] });
    await enqueue(trx, recountThemes, {});
    await recordAudit(trx, actor, {
      action: "customer.unmerged",
      subjectType: "customer",
      subjectId: keptId,
      detail: { restored: mergedId, merged: nameOf(merge.merged.customer) },
    });
    return mergedId;
  });
}

/** Writes the record that is left and the one that comes back, and what the merges that are left say of theirs. */
async function restoreRecords(
  trx: Db,
  merge: Merge,
  merges: readonly Merge[],
  under: readonly Merge[],
  now: string,
): Promise<void> {
  const { keptId } = merge;
  const root = (await snapshotCustomer(trx, keptId)).customer;
  const { record, changed } = takeOut(merges, keptId, root, merge);
  // What was theirs stands beside nobody else's record any more, unless a source said it before the merge; nor does what
  // leads again.
  const records = [merge.merged.customer, ...under.flatMap((one) => [one.keptBefore, one.merged.customer])];
  const theirs = records.flatMap(valuesOf);
  const said = { values: [...theirs, ...valuesOf(record)], since: merge.mergedAt };
  await writeCustomer(trx, { ...record, updated_at: now });
  await forgetOtherValues(trx, keptId, said);
  await updateMerges(
    trx,
    changed.map((one) => ({ ...one, merged: { ...one.merged, otherValues: withoutSaid(one, said) } })),
  );
  await restoreCustomer(trx, merge.merged);
}

function withoutSaid({ merged }: Merge, said: { values: readonly string[]; since: string }) {
  const own = valuesOf(merged.customer);
  return merged.otherValues.filter(
    ({ value, learnt_at }) => learnt_at < said.since || !(said.values.includes(value) || own.includes(value)),
  );
}

function valuesOf({ external_id, email, name, phone, job_title, decision_role }: CustomerRow): string[] {
  return [external_id, email, name, phone, job_title, decision_role].filter((value) => value !== null);
}

/** What went back is no part of the merges that moved it on since: should one of them be taken back, it stays where it is. */
async function takeOffLists(
  trx: Db,
  keptId: string,
  gone: readonly Merge[],
  records: readonly string[],
): Promise<void> {
  const ids = new Set(records);
  const left = (await selectMergesOf(trx, keptId)).filter(({ id }) => !gone.some((one) => one.id === id));
  await updateMerges(
    trx,
    left.map((one) => ({ ...one, moved: withoutRecords(one.moved, ids) })),
  );
}

/** Numbers and addresses of merged records lead to the customer whose part they are, and stand beside their record. */
async function leadAgain(trx: Db, customerId: string, merges: readonly Merge[]): Promise<void> {
  await giveAliases(
    trx,
    merges.map(({ id }) => id),
    customerId,
  );
  await forgetOtherValuesFrom(trx, customerId, MERGED_LABEL);
  const { customer } = await snapshotCustomer(trx, customerId);
  for (const merge of merges) {
    const merged = merge.merged.customer;
    await addAliases(trx, merge.id, aliasesOf(customerId, { ...merge, merged }));
    if (merge.intoId !== customerId) continue;
    const source = { label: MERGED_LABEL, importId: null, learntAt: merge.mergedAt };
    await keepOtherValues(trx, customer, [merge.keptBefore, merged], source);
  }
}

/** Whoever of the two withdrew something while they were one: it is withdrawn for both, as nobody can say who it was. */
async function keepWithdrawn(
  trx: Db,
  { id, keptId, mergedId, mergedAt }: Merge,
  byName: string,
): Promise<void> {
  const changes = (await readConsents(trx, keptId))?.changes ?? [];
  const withdrawn = changes.filter(
    ({ state, at, sourceType }) => state === "withdrawn" && at > mergedAt && sourceType !== "merge",
  );
  const source = { type: "undo", id, label: "withdrawn while the two were one record", byName } as const;
  await recordConsents(
    trx,
    [...new Set(withdrawn.map(({ purposeId }) => purposeId))].map((purposeId) => ({
      ...{ customerId: mergedId, purposeId, state: "withdrawn" as const, source },
    })),
  );
}

async function sayApart(trx: Db, actor: Actor, keptId: string, mergedId: string, now: string): Promise<void> {
  const [oneId = keptId, otherId = mergedId] = [keptId, mergedId].sort();
  const evidence = { score: 0, reasons: [], doubts: ["a merge of the two was taken back"] };
  await insertPairs(trx, [{ id: newId(), oneId, otherId, evidence }], now);
  const pair = await selectPairOf(trx, oneId, otherId);
  if (pair) await markApart(trx, pair.id, actor.name, now);
}
