import type { HeldBy, RecordState, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import {
  deleteAttributes,
  deleteValues,
  letLead,
  selectCandidates,
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
  await settleLeading(
    trx,
    gone.filter(({ supersededAt }) => supersededAt === null),
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

type Value = Awaited<ReturnType<typeof selectValuesByIds>>[number];

const keyOf = (value: Value) => `${value.attributeId} ${value.customerId ?? value.companyId}`;

/** Lets the newest of what is left lead, as when values are recorded: by when it was learnt, then by when it came. */
async function settleLeading(trx: Db, gone: readonly Value[]): Promise<void> {
  if (gone.length === 0) return;
  const keys = new Set(gone.map(keyOf));
  const left = await selectCandidates(
    trx,
    [...new Set(gone.map(({ customerId, companyId }) => customerId ?? companyId ?? ""))],
    [...new Set(gone.map(({ attributeId }) => attributeId))],
  );
  const leaders = new Map<string, Value>();
  for (const value of left) if (keys.has(keyOf(value))) leaders.set(keyOf(value), value);
  await letLead(
    trx,
    [...leaders.values()].map(({ id }) => id),
  );
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
  return { removed, held, touched: { customerIds: [], companyIds: [] } };
}
