import { analyzeFeedback, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId, newIdLike } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { NewFeedbackItem, RecordOutcome } from "./feedback.schema.ts";
import {
  detailColumns,
  insertItems,
  type RecordedItem,
  replaceSetAside,
  selectRecorded,
  setAsideColumn,
  updateItem,
} from "./recorded-items.repository.server.ts";

/** What became of one item. */
export interface RecordedFeedback {
  id: string;
  outcome: RecordOutcome;
  /** What changed about an item that was known before the call. */
  changes: readonly FieldChange[];
}

const textFields = ["title", "body"] as const;
const detailFields = ["tags", "url", "orderRef", "status", "votes"] as const;
const asideFields = ["setAside"] as const;
const factFields = ["customerId", "occurredAt", "undated", "rating", "ratingScale"] as const;

/**
 * Keeps feedback items (at most 500 a call) and says per item its id and what happened to it, in order. An item with a
 * known external id of the same source and channel is updated when it differs; a changed text is read by the engine
 * again. Takes a transaction, has the engine read what is new (after `readAfterMs`, unless something asks for it
 * sooner), and has the customers counted anew whose items changed.
 */
export async function recordFeedback(
  trx: Db,
  items: readonly NewFeedbackItem[],
  { readAfterMs = 0 } = {},
): Promise<RecordedFeedback[]> {
  const known = await selectKnown(trx, items);
  const created: (NewFeedbackItem & { id: string })[] = [];
  const inThisCall = new Map<string, string>();
  const recorded: RecordedFeedback[] = [];
  const touched = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    const existing = key === null ? undefined : known.get(key);
    const again = key === null ? undefined : inThisCall.get(key);
    if (existing !== undefined) {
      const changes = await updateIfDifferent(trx, existing, item, touched);
      recorded.push({ id: existing.id, outcome: changes.length === 0 ? "unchanged" : "updated", changes });
    } else if (again !== undefined) {
      recorded.push({ id: again, outcome: "unchanged", changes: NO_CHANGES });
    } else {
      const id = item.responseId ? newIdLike(item.responseId) : newId();
      created.push({ ...item, id });
      if (key !== null) inThisCall.set(key, id);
      recorded.push({ id, outcome: "created", changes: NO_CHANGES });
    }
  }
  await insertItems(trx, created, nowIso());
  if (recorded.some(({ outcome }) => outcome !== "unchanged")) {
    await enqueue(trx, analyzeFeedback, {}, { delayMs: readAfterMs });
  }
  await refresh(trx, [...touched]);
  return recorded;
}

async function updateIfDifferent(
  trx: Db,
  existing: RecordedItem,
  item: NewFeedbackItem,
  touched: Set<string>,
): Promise<readonly FieldChange[]> {
  // A delivery that no longer knows the customer does not take an item away from them.
  const customerId = item.customerId ?? existing.customerId;
  // A delivery without a time takes none away.
  const next = {
    ...item,
    customerId,
    occurredAt: item.undated ? existing.occurredAt : item.occurredAt,
    undated: item.undated ? existing.undated : 0,
    ...keptDetails(existing, item.details),
    setAside: setAsideColumn(item),
  };
  const textChanges = fieldChanges(existing, next, textFields);
  const factChanges = fieldChanges(existing, next, factFields);
  // That a time is known for sure changes nothing to be seen, so it alone is no news.
  const news = factChanges.some(({ field }) => field !== "undated");
  const detailChanges = fieldChanges(existing, next, detailFields);
  const asideChanges = fieldChanges(existing, next, asideFields);
  if (textChanges.length + detailChanges.length + asideChanges.length === 0 && !news) return NO_CHANGES;
  await updateItem(trx, existing.id, next, textChanges.length > 0);
  if (asideChanges.length > 0) await replaceSetAside(trx, existing.id, next.setAside);
  // Both, where an item moves from one customer to another: reading it again would count the later one alone.
  for (const id of news ? [existing.customerId, next.customerId] : []) {
    if (id !== null) touched.add(id);
  }
  return [...textChanges, ...asideChanges, ...factChanges, ...detailChanges];
}

/** What is said now, else what was known: a file without a column takes nothing away. */
function keptDetails(existing: RecordedItem, details: NewFeedbackItem["details"] = {}) {
  const { tags, url, orderRef, status, votes } = detailColumns(details);
  return {
    tags: details.tags ? tags : existing.tags,
    url: url ?? existing.url,
    orderRef: orderRef ?? existing.orderRef,
    status: status ?? existing.status,
    votes: votes ?? existing.votes,
  };
}

/** The most customers that a job takes. */
const CUSTOMERS_A_JOB = 500;

async function refresh(trx: Db, customerIds: readonly string[]): Promise<void> {
  for (let start = 0; start < customerIds.length; start += CUSTOMERS_A_JOB) {
    await enqueue(trx, refreshProfiles, { customerIds: customerIds.slice(start, start + CUSTOMERS_A_JOB) });
  }
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
