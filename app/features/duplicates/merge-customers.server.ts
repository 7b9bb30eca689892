import { createHash } from "node:crypto";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { settleValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { joinConsents } from "#app/features/consents/consents.service.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import {
  addAliases,
  aliasesOf,
  keepOtherValues,
  lockCustomers,
  removeCustomer,
  snapshotCustomer,
  writeCustomer,
} from "#app/features/customers/customers.service.server.ts";
import type { CustomerRow, MergedCustomer } from "#app/features/customers/merged-customer.schema.ts";
import { recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type Choices, columnOf, MERGED_LABEL } from "./duplicate.schema.ts";
import { insertMerge, type Merge } from "./merge.repository.server.ts";
import { type ColumnChoices, joinRecords } from "./merge-join.ts";
import { moveRecords } from "./move-records.repository.server.ts";
import { selectPair } from "./pairs.repository.server.ts";

/**
 * Makes one customer of a pair: the older record is kept and gets everything of the other, whose page leads to it from
 * then on. `seen` is the mark of the preview that was agreed to. Gives the id of the one that is kept. Throws NotFoundError,
 * and ConflictError where somebody decided otherwise or where more came in since the preview.
 */
export async function mergePair(
  db: Db,
  actor: Actor,
  pairId: string,
  choices: Choices,
  seen?: string,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const merge = await mergeWithin(trx, actor, pairId, choices);
    if (seen !== undefined && seen !== markOf(merge))
      throw new ConflictError(
        "Something changed about the two since you looked. See what would move now, and merge then.",
      );
    return merge.keptId;
  });
}

/** Carries a merge of a pair out in a transaction, and says everything about it. */
export async function mergeWithin(trx: Db, actor: Actor, pairId: string, choices: Choices): Promise<Merge> {
  const pair = await lockPair(trx, pairId);
  if (pair.state !== "open") throw new ConflictError("Somebody said that these are two people.");
  const one = await snapshotCustomer(trx, pair.oneId);
  const other = await snapshotCustomer(trx, pair.otherId);
  const [kept, gone] = isOlder(one.customer, other.customer) ? [one, other] : [other, one];
  const sides = { one: one === kept ? "kept" : "merged", other: other === kept ? "kept" : "merged" } as const;
  const columns: ColumnChoices = {};
  for (const [field, column] of columnOf) {
    const side = choices[field];
    if (side !== undefined) columns[column] = sides[side];
  }
  return merge(trx, actor, kept.customer, gone, columns);
}

/**
 * Until both records are held still, an import or an answer could write for the one that goes, after what is known of
 * it was moved; and somebody else could merge the two.
 */
async function lockPair(trx: Db, pairId: string) {
  const found = await selectPair(trx, pairId);
  if (!found) throw new NotFoundError("These two are no pair any more; one of them was merged or removed.");
  await lockCustomers(trx, [found.oneId, found.otherId]);
  const pair = await selectPair(trx, pairId);
  if (!pair) throw new NotFoundError("These two are no pair any more; one of them was merged or removed.");
  return pair;
}

async function merge(
  trx: Db,
  actor: Actor,
  kept: CustomerRow,
  gone: MergedCustomer,
  choices: ColumnChoices,
): Promise<Merge> {
  const now = nowIso();
  const after = joinRecords(kept, gone.customer, choices);
  const id = newId();
  const ends = { fromId: gone.customer.id, toId: kept.id };
  const records = await moveRecords(trx, ends.fromId, ends.toId, now);
  const moved = {
    ...records,
    consentChanges: await joinConsents(trx, { ...ends, mergeId: id, byName: actor.name }),
  };
  await settleValuesOf(trx, [kept.id]);
  await removeCustomer(trx, ends.fromId);
  await writeCustomer(trx, { ...after, updated_at: now });
  const done: Merge = {
    ...{ id, keptId: kept.id, intoId: kept.id, mergedId: ends.fromId, merged: gone, choices, moved },
    ...{ keptBefore: kept, keptAfter: after, mergedBy: actor.name, mergedAt: now },
  };
  await insertMerge(trx, done);
  await addAliases(trx, id, aliasesOf(kept.id, { ...done, merged: gone.customer }));
  const source = { label: MERGED_LABEL, importId: null, learntAt: now };
  await keepOtherValues(trx, after, [kept, gone.customer], source);
  await enqueue(trx, refreshProfiles, { customerIds: [kept.id] });
  // A theme's number of people changes with them.
  await enqueue(trx, recountThemes, {});
  await recordAudit(trx, actor, {
    action: "customer.merged",
    subjectType: "customer",
    subjectId: kept.id,
    detail: { name: nameOf(after), merged: nameOf(gone.customer) },
  });
  return done;
}

/** Says in a few letters what a merge does, so that a preview and the merge can be told to be the same. */
export function markOf({ keptBefore, merged, choices, moved }: Merge): string {
  const lists = JSON.stringify(moved, (_, value) =>
    Array.isArray(value) ? value.map(textOf).sort() : value,
  );
  const said = JSON.stringify([keptBefore, merged.customer, choices]);
  return createHash("sha256").update(said).update(lists).digest("base64url").slice(0, 22);
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

export function nameOf({ name, email, external_id }: CustomerRow): string {
  return displayName({ name, email, externalId: external_id });
}

function isOlder(one: CustomerRow, other: CustomerRow): boolean {
  return one.created_at < other.created_at || (one.created_at === other.created_at && one.id < other.id);
}
