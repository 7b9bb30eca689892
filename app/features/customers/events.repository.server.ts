import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";

export interface EventRecord {
  id: string;
  customerId: string;
  type: string;
  occurredAt: string;
  amountMinor: number | null;
  currency: string | null;
  detail: string;
  externalId: string | null;
  importId: string | null;
}

const columns = [
  "id",
  "customer_id as customerId",
  "type",
  "occurred_at as occurredAt",
  "amount_minor as amountMinor",
  "currency",
  "detail",
  "external_id as externalId",
  "import_id as importId",
] as const;

/** Events of one of these types with one of these external ids; at most 500 a call. */
export async function selectEventsByExternalId(
  db: Db,
  types: readonly string[],
  externalIds: readonly string[],
): Promise<EventRecord[]> {
  if (externalIds.length === 0) return [];
  return db
    .selectFrom("events")
    .select(columns)
    .where("type", "in", types)
    .where(isAnyOf(db, "external_id", externalIds))
    .execute();
}

export async function insertEvents(db: Db, events: readonly EventRecord[], createdAt: string): Promise<void> {
  await insertRows(
    db,
    "events",
    events.map((event) => ({
      id: event.id,
      customer_id: event.customerId,
      type: event.type,
      occurred_at: event.occurredAt,
      amount_minor: event.amountMinor,
      currency: event.currency,
      detail: event.detail,
      external_id: event.externalId,
      import_id: event.importId,
      created_at: createdAt,
    })),
  );
}

export async function updateEvents(db: Db, events: readonly EventRecord[]): Promise<void> {
  await updateRows(
    db,
    "events",
    events.map((event) => ({
      id: event.id,
      customer_id: event.customerId,
      type: event.type,
      occurred_at: event.occurredAt,
      amount_minor: event.amountMinor,
      currency: event.currency,
      detail: event.detail,
    })),
  );
}

/** The events with these ids, at most 500 a call. */
export async function selectEventsByIds(db: Db, ids: readonly string[]): Promise<EventRecord[]> {
  return db
    .selectFrom("events")
    .select(columns)
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Removes the events of a customer with these external ids (at most 500), whatever their type. */
export async function deleteEventsNamed(
  db: Db,
  customerId: string,
  externalIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("events")
    .where("customer_id", "=", customerId)
    .where(isAnyOf(db, "external_id", externalIds))
    .execute();
}

export async function deleteEvents(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom("events")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
