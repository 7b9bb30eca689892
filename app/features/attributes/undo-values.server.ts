import type { HeldBy, RecordState, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { deleteEmptyDecisions } from "./decisions.repository.server.ts";
import { settleValues } from "./settle-values.server.ts";
import {
  deleteAttributes,
  deleteValues,
  selectUsedAttributes,
  selectValuesByIds,
  updateLearntAt,
} from "./undo-values.repository.server.ts";

/** When some values (at most 500) were last heard. */
export async function readValueStates(db: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  return new Map((await selectValuesByIds(db, ids)).map(({ id, learntAt }) => [id, { learntAt }]));
}

/** Gives values the time back at which they were heard before. Takes a transaction. */
export async function restoreValues(trx: Db, states: ReadonlyMap<string, RecordState>): Promise<void> {
  const rows = [...states].flatMap(([id, { learntAt }]) =>
    typeof learntAt === "string" ? [{ id, learnt_at: learntAt }] : [],
  );
  await updateLearntAt(trx, rows);
}

/**
 * Removes values (at most 500) that nobody has heard again since `learntAt`; what led before leads again. Takes a
 * transaction; the caller has the customers counted anew.
 */
export async function removeValues(trx: Db, ids: readonly string[], learntAt: string): Promise<Removal> {
  const values = await selectValuesByIds(trx, ids);
  const held = new Map<string, HeldBy>();
  for (const value of values) if (value.learntAt > learntAt) held.set(value.id, "value");
  const gone = values.filter(({ id }) => !held.has(id));
  const removed = gone.map(({ id }) => id);
  await deleteValues(trx, removed);
  await settleValues(
    trx,
    gone.flatMap(({ attributeId, customerId, companyId, supersededAt }) =>
      supersededAt === null ? [{ attributeId, subjectId: customerId ?? companyId ?? "" }] : [],
    ),
  );
  return {
    removed,
    held,
    touched: {
      customerIds: [...new Set(gone.flatMap(({ customerId }) => customerId ?? []))],
      companyIds: [...new Set(gone.flatMap(({ companyId }) => companyId ?? []))],
      attributeIds: [...new Set(gone.map(({ attributeId }) => attributeId))],
    },
  };
}

/**
 * Removes those of some attributes (at most 500) of which nobody has a value and no segment or survey speaks. Takes a
 * transaction.
 */
export async function removeAttributes(trx: Db, ids: readonly string[]): Promise<Removal> {
  const held = new Map(
    (await selectUsedAttributes(trx, ids)).map(({ id, by }): [string, HeldBy] => [id, by]),
  );
  const removed = ids.filter((id) => !held.has(id));
  await deleteAttributes(trx, removed);
  await deleteEmptyDecisions(trx);
  return { removed, held, touched: { customerIds: [], companyIds: [] } };
}
