import { analyzeFeedback } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { NewFeedbackItem, RecordOutcome } from "./feedback.schema.ts";
import {
  insertItems,
  type RecordedItem,
  selectRecorded,
  updateItem,
} from "./recorded-items.repository.server.ts";

/**
 * Keeps feedback items (at most 500 a call) and says per item what happened to it, in order. An item with a known
 * external id of the same source and channel is updated when it differs; a changed text is read by the engine again.
 * Takes a transaction and has the engine read what is new.
 */
export async function recordFeedback(trx: Db, items: readonly NewFeedbackItem[]): Promise<RecordOutcome[]> {
  const known = await selectKnown(trx, items);
  const created: (NewFeedbackItem & { id: string })[] = [];
  const inThisCall = new Set<string>();
  const outcomes: RecordOutcome[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const existing = key === null ? undefined : known.get(key);
    if (key !== null && existing === undefined && inThisCall.has(key)) {
      outcomes.push("unchanged");
    } else if (existing === undefined) {
      created.push({ ...item, id: newId() });
      if (key !== null) inThisCall.add(key);
      outcomes.push("created");
    } else {
      outcomes.push(await updateIfDifferent(trx, existing, item));
    }
  }
  await insertItems(trx, created, nowIso());
  if (outcomes.some((outcome) => outcome !== "unchanged")) await enqueue(trx, analyzeFeedback, {});
  return outcomes;
}

async function updateIfDifferent(
  trx: Db,
  existing: RecordedItem,
  item: NewFeedbackItem,
): Promise<RecordOutcome> {
  // A delivery that no longer knows the customer does not take an item away from them.
  const customerId = item.customerId ?? existing.customerId;
  const next = { ...item, customerId, occurredAt: item.undated ? existing.occurredAt : item.occurredAt };
  const textChanged = existing.title !== next.title || existing.body !== next.body;
  const factsChanged =
    existing.customerId !== next.customerId ||
    existing.occurredAt !== next.occurredAt ||
    existing.rating !== next.rating ||
    existing.ratingScale !== next.ratingScale;
  if (!textChanged && !factsChanged) return "unchanged";
  await updateItem(trx, existing.id, next, textChanged);
  return "updated";
}

async function selectKnown(trx: Db, items: readonly NewFeedbackItem[]): Promise<Map<string, RecordedItem>> {
  const idsBySource = new Map<string, Set<string>>();
  for (const { source, externalId } of items) {
    if (externalId === null) continue;
    const ids = idsBySource.get(source) ?? new Set<string>();
    idsBySource.set(source, ids.add(externalId));
  }
  const known = new Map<string, RecordedItem>();
  for (const [source, ids] of idsBySource) {
    for (const item of await selectRecorded(trx, source, [...ids])) {
      const key = keyOf(item);
      if (key !== null) known.set(key, item);
    }
  }
  return known;
}

function keyOf(item: { source: string; channel: string; externalId: string | null }): string | null {
  return item.externalId === null ? null : JSON.stringify([item.source, item.channel, item.externalId]);
}
