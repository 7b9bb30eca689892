import type { Actor } from "#app/features/accounts/account.schema.ts";
import { settleValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { joinConsents } from "#app/features/consents/consents.service.server.ts";
import { type ContestedField, contestedFields } from "#app/features/customers/apply-identity.ts";
import { type Customer, displayName } from "#app/features/customers/customer.schema.ts";
import { readTags, withTags } from "#app/features/customers/customer-tags.ts";
import {
  addAliases,
  findCustomer,
  keepOtherValues,
  lockCustomers,
  removeCustomer,
  replaceCustomer,
  snapshotCustomer,
} from "#app/features/customers/customers.service.server.ts";
import { recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { Choices } from "./duplicate.schema.ts";
import { insertMerge } from "./merge.repository.server.ts";
import { moveRecords } from "./move-records.repository.server.ts";
import { selectPair } from "./pairs.repository.server.ts";

/**
 * Makes one customer of a pair: the older record is kept and gets everything of the other, whose page leads to it from
 * then on. Gives the id of the one that is kept. Throws NotFoundError, ConflictError.
 */
export async function mergePair(db: Db, actor: Actor, pairId: string, choices: Choices): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const pair = await lockPair(trx, pairId);
    if (!pair) throw new NotFoundError("These two are no pair any more; one of them was merged or removed.");
    if (pair.state !== "open") throw new ConflictError("Somebody said that these are two people.");
    const one = await need(trx, pair.oneId);
    const other = await need(trx, pair.otherId);
    const kept = isOlder(one, other) ? one : other;
    const gone = kept === one ? other : one;
    const after = joined(kept, gone, (field) => chosen(choices[field], one, other, kept));
    await merge(trx, actor, kept, gone, after);
    return kept.id;
  });
}

/**
 * Until both records are held still, an import or an answer could write for the one that goes, after what is known of
 * it was moved; and somebody else could merge the two.
 */
async function lockPair(trx: Db, pairId: string) {
  const found = await selectPair(trx, pairId);
  if (!found) return undefined;
  await lockCustomers(trx, [found.oneId, found.otherId]);
  return selectPair(trx, pairId);
}

async function merge(trx: Db, actor: Actor, kept: Customer, gone: Customer, after: Customer): Promise<void> {
  const now = nowIso();
  const merged = await snapshotCustomer(trx, gone.id);
  const id = newId();
  const records = await moveRecords(trx, gone.id, kept.id, now);
  const joining = { fromId: gone.id, toId: kept.id, mergeId: id, byName: actor.name };
  const moved = { ...records, consentChanges: await joinConsents(trx, joining) };
  await settleValuesOf(trx, [kept.id]);
  await removeCustomer(trx, gone.id);
  const keptChanges = await replaceCustomer(trx, kept, { ...after, updatedAt: now });
  await insertMerge(trx, {
    ...{ id, keptId: kept.id, mergedId: gone.id, merged, keptChanges, moved },
    ...{ mergedBy: actor.name, mergedAt: now },
  });
  await addAliases(trx, id, after, [kept, gone]);
  await keepOtherValues(trx, after, [kept, gone], { label: "merged record", importId: null, learntAt: now });
  await enqueue(trx, refreshProfiles, { customerIds: [kept.id] });
  // A theme's number of people changes with them.
  await enqueue(trx, recountThemes, {});
  await recordAudit(trx, actor, {
    action: "customer.merged",
    subjectType: "customer",
    subjectId: kept.id,
    detail: { name: displayName(after), merged: displayName(gone) },
  });
}

async function need(trx: Db, id: string): Promise<Customer> {
  const customer = await findCustomer(trx, id);
  if (!customer) throw new NotFoundError("One of the two customers is not there any more.");
  return customer;
}

function isOlder(one: Customer, other: Customer): boolean {
  return one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id);
}

/** The record that a choice names; without one, the record that is kept. */
function chosen(side: "one" | "other" | undefined, one: Customer, other: Customer, kept: Customer): Customer {
  if (side === undefined) return kept;
  return side === "one" ? one : other;
}

/** The kept record with each field from the record that was chosen for it; consent that either withdrew is withdrawn. */
function joined(kept: Customer, gone: Customer, from: (field: ContestedField) => Customer): Customer {
  const fields = Object.fromEntries(
    contestedFields.map((field) => [field, from(field)[field] ?? kept[field] ?? gone[field]]),
  );
  const after: Customer = { ...kept, ...fields };
  after.phoneKey = after.phone === kept.phone ? kept.phoneKey : gone.phoneKey;
  after.nameKey = displayName(after).toLowerCase();
  const withdrawn = [kept, gone].find(({ consent }) => consent === "withdrawn");
  const granted = [kept, gone].find(({ consent }) => consent === "granted");
  const said = withdrawn ?? granted ?? kept;
  after.consent = said.consent;
  after.consentChangedAt = said.consentChangedAt;
  const [earliest = kept.since] = [kept.since, gone.since].sort();
  return { ...after, since: earliest, tags: withTags(kept.tags, readTags(gone.tags)) };
}
