import { fieldChanges } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { type EventRecord, selectEventsByExternalId, updateEvents } from "./events.repository.server.ts";
import { type RecordedEvent, recordedFields } from "./events.service.server.ts";
import { PURCHASE, TAKEN_BACK } from "./purchase-events.ts";

/** An order that was refunded, cancelled or the like since it was a purchase. */
export interface UndonePurchase {
  /** The source's own id, as the purchase was recorded with. */
  externalId: string;
  /** In one word or two, such as "refunded". */
  why: string;
}

/** What became of a purchase, and whose it is. */
export interface TakenBackPurchase extends RecordedEvent {
  customerId: string;
}

/**
 * Takes purchases (at most 500 a call, each named once) out of what customers spent; they stay in their timelines with
 * the reason. Null for one that is not known. Takes a transaction; the caller enqueues profiles.refresh for the customers.
 */
export async function takeBackPurchases(
  trx: Db,
  undone: readonly UndonePurchase[],
): Promise<(TakenBackPurchase | null)[]> {
  const known = await selectEventsByExternalId(
    trx,
    [PURCHASE, TAKEN_BACK],
    undone.map(({ externalId }) => externalId),
  );
  const byName = new Map(known.map((event) => [event.externalId, event]));
  const updated: EventRecord[] = [];
  const results = undone.map(({ externalId, why }): TakenBackPurchase | null => {
    const event = byName.get(externalId);
    if (event === undefined) return null;
    const next = { ...event, type: TAKEN_BACK, detail: withReason(event.detail, why) };
    const changes = fieldChanges(event, next, recordedFields);
    if (changes.length > 0) updated.push(next);
    const { id, customerId } = event;
    return { id, customerId, outcome: changes.length > 0 ? "updated" : "unchanged", changes };
  });
  await updateEvents(trx, updated);
  return results;
}

function withReason(detail: string, why: string): string {
  return JSON.stringify({ ...JSON.parse(detail), takenBack: why });
}
