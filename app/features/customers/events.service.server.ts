import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import {
  type EventRecord,
  insertEvents,
  selectEventsByExternalId,
  updateEvents,
} from "./events.repository.server.ts";
import { PURCHASE, TAKEN_BACK } from "./purchase-events.ts";

export interface NewEvent {
  customerId: string;
  /** purchase, visit, email-open, email-click, product-use, referral, unsubscribe … */
  type: string;
  occurredAt: string;
  amountMinor?: number | null;
  currency?: string | null;
  detail?: Record<string, string | number>;
  /** The source's own id; the same id and type is the same event. */
  externalId?: string | null;
  importId?: string | null;
}

/** What became of one event. */
export interface RecordedEvent {
  id: string;
  outcome: "created" | "updated" | "unchanged";
  /** What changed about an event that was known before the call. */
  changes: readonly FieldChange[];
}

/** What makes an event another one than it was. */
export const recordedFields = [
  "type",
  "customerId",
  "occurredAt",
  "amountMinor",
  "currency",
  "detail",
] as const;

/**
 * Keeps events (at most 500 a call) and says per event what happened to it. An event with a known external id is
 * updated when it differs; a purchase that was taken back and is one again counts again. Takes a transaction; the
 * caller enqueues profiles.refresh for the customers it touched.
 */
export async function recordEvents(trx: Db, events: readonly NewEvent[]): Promise<RecordedEvent[]> {
  const known = await selectKnown(trx, events);
  const created: EventRecord[] = [];
  const updated = new Map<string, EventRecord>();
  const fresh = new Set<string>();
  const outcomes = events.map((event): RecordedEvent => {
    const externalId = event.externalId ?? null;
    const key = `${event.type} ${externalId}`;
    const existing = externalId === null ? undefined : known.get(key);
    const next = toRecord(event, existing);
    if (!existing) {
      created.push(next);
      fresh.add(next.id);
      if (externalId !== null) known.set(key, next);
      return { id: next.id, outcome: "created", changes: NO_CHANGES };
    }
    const changes = fieldChanges(existing, next, recordedFields);
    if (changes.length === 0) return { id: next.id, outcome: "unchanged", changes };
    if (fresh.has(existing.id)) {
      Object.assign(existing, next);
      return { id: next.id, outcome: "unchanged", changes: NO_CHANGES };
    }
    updated.set(next.id, next);
    known.set(key, next);
    return { id: next.id, outcome: "updated", changes };
  });
  await insertEvents(trx, created, nowIso());
  await updateEvents(trx, [...updated.values()]);
  return outcomes;
}

async function selectKnown(trx: Db, events: readonly NewEvent[]): Promise<Map<string, EventRecord>> {
  const idsByType = new Map<string, Set<string>>();
  for (const { type, externalId } of events) {
    if (!externalId) continue;
    const ids = idsByType.get(type) ?? new Set<string>();
    idsByType.set(type, ids.add(externalId));
  }
  const known = new Map<string, EventRecord>();
  for (const [type, ids] of idsByType) {
    for (const event of await selectEventsByExternalId(trx, typesOf(type), [...ids])) {
      known.set(`${type} ${event.externalId}`, event);
    }
  }
  return known;
}

/** A purchase that was taken back is still the same order. */
function typesOf(type: string): string[] {
  return type === PURCHASE ? [PURCHASE, TAKEN_BACK] : [type];
}

function toRecord(event: NewEvent, existing: EventRecord | undefined): EventRecord {
  return {
    id: existing?.id ?? newId(),
    customerId: event.customerId,
    type: event.type,
    occurredAt: event.occurredAt,
    amountMinor: event.amountMinor ?? null,
    currency: event.currency ?? null,
    detail: JSON.stringify(event.detail ?? {}),
    externalId: event.externalId ?? null,
    importId: existing?.importId ?? event.importId ?? null,
  };
}
