import type { Db } from "#db/client.server.ts";

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

/** Events of one type with one of these external ids; at most 500 a call. */
export async function selectEventsByExternalId(
  db: Db,
  type: string,
  externalIds: readonly string[],
): Promise<EventRecord[]> {
  if (externalIds.length === 0) return [];
  return db
    .selectFrom("events")
    .select([
      "id",
      "customer_id as customerId",
      "type",
      "occurred_at as occurredAt",
      "amount_minor as amountMinor",
      "currency",
      "detail",
      "external_id as externalId",
      "import_id as importId",
    ])
    .where("type", "=", type)
    .where("external_id", "in", externalIds)
    .execute();
}

const BATCH = 250;

export async function insertEvents(db: Db, events: readonly EventRecord[], createdAt: string): Promise<void> {
  for (let start = 0; start < events.length; start += BATCH) {
    const rows = events.slice(start, start + BATCH).map((event) => ({
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
    }));
    await db.insertInto("events").values(rows).execute();
  }
}

export async function updateEvent(db: Db, event: EventRecord): Promise<void> {
  await db
    .updateTable("events")
    .set({
      customer_id: event.customerId,
      occurred_at: event.occurredAt,
      amount_minor: event.amountMinor,
      currency: event.currency,
      detail: event.detail,
    })
    .where("id", "=", event.id)
    .execute();
}
