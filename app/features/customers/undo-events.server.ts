import type { FieldValue, RecordState, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import {
  deleteEvents,
  type EventRecord,
  selectEventsByIds,
  updateEvents,
} from "./events.repository.server.ts";

/** The fields of some events (at most 500) as they stand. */
export async function readEventStates(db: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  return new Map((await selectEventsByIds(db, ids)).map((event) => [event.id, { ...event }]));
}

/** Gives events earlier values back. Takes a transaction. */
export async function restoreEvents(trx: Db, states: ReadonlyMap<string, RecordState>): Promise<void> {
  const events = await selectEventsByIds(trx, [...states.keys()]);
  await updateEvents(
    trx,
    events.map((event) => withState(event, states.get(event.id) ?? {})),
  );
}

function withState(event: EventRecord, state: RecordState): EventRecord {
  const of = (field: string, now: FieldValue): FieldValue =>
    state[field] === undefined ? now : state[field];
  const text = (field: string, now: string) => String(of(field, now));
  const amount = of("amountMinor", event.amountMinor);
  const currency = of("currency", event.currency);
  return {
    ...event,
    type: text("type", event.type),
    customerId: text("customerId", event.customerId),
    occurredAt: text("occurredAt", event.occurredAt),
    amountMinor: amount === null ? null : Number(amount),
    currency: currency === null ? null : String(currency),
    detail: text("detail", event.detail),
  };
}

/** Removes events (at most 500). Takes a transaction; the caller has their customers counted anew. */
export async function removeEvents(trx: Db, ids: readonly string[]): Promise<Removal> {
  const events = await selectEventsByIds(trx, ids);
  await deleteEvents(trx, ids);
  return {
    removed: events.map(({ id }) => id),
    held: new Map(),
    touched: { customerIds: [...new Set(events.map(({ customerId }) => customerId))], companyIds: [] },
  };
}
