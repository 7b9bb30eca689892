import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  type EventRecord,
  insertEvents,
  selectEventsByExternalId,
  updateEvents,
} from "./events.repository.server.ts";

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

export type EventOutcome = "created" | "updated" | "unchanged";

/**
 * Keeps events (at most 500 a call) and says per event what happened to it. An event with a known external id is
 * updated when it differs. Takes a transaction; the caller enqueues profiles.refresh for the customers it touched.
 */
export async function recordEvents(trx: Db, events: readonly NewEvent[]): Promise<EventOutcome[]> {
  const known = await selectKnown(trx, events);
  const created: EventRecord[] = [];
  const updated = new Map<string, EventRecord>();
  const fresh = new Set<string>();
  const outcomes = events.map((event): EventOutcome => {
    const externalId = event.externalId ?? null;
    const key = `${event.type} ${externalId}`;
    const existing = externalId === null ? undefined : known.get(key);
    const next = toRecord(event, existing);
    if (!existing) {
      created.push(next);
      fresh.add(next.id);
      if (externalId !== null) known.set(key, next);
      return "created";
    }
    if (sameEvent(existing, next)) return "unchanged";
    if (fresh.has(existing.id)) Object.assign(existing, next);
    else updated.set(next.id, next);
    known.set(key, fresh.has(existing.id) ? existing : next);
    return fresh.has(existing.id) ? "unchanged" : "updated";
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
    for (const event of await selectEventsByExternalId(trx, type, [...ids])) {
      known.set(`${type} ${event.externalId}`, event);
    }
  }
  return known;
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

function sameEvent(a: EventRecord, b: EventRecord): boolean {
  return (
    a.customerId === b.customerId &&
    a.occurredAt === b.occurredAt &&
    a.amountMinor === b.amountMinor &&
    a.currency === b.currency &&
    a.detail === b.detail
  );
}
