import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { EventRecord } from "../rows/event-record.ts";
import { resolvePeople } from "./resolve-people.server.ts";
import { storeCustomerEvents } from "./store-customer-events.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Stores what happened with customers, whose profiles are counted anew. Who unsubscribed has withdrawn consent. */
export async function storeEvents(
  trx: Db,
  context: StoreContext,
  rows: readonly { record: EventRecord; identity: string | null }[],
): Promise<StoredRow[]> {
  const people = await resolvePeople(
    trx,
    rows.map(({ record }) => ({
      person: record.person,
      extra: {
        since: record.occurredAt,
        ...(record.eventType === "unsubscribe" && { consent: "withdrawn" as const }),
      },
    })),
    context,
  );
  const events = rows.map(({ record, identity }, at) => {
    const customerId = people[at]?.customer?.id;
    invariant(customerId, "an event's row that leads to nobody was let through");
    return {
      customerId,
      cameFor: people[at]?.customer?.cameFor ?? null,
      type: record.eventType,
      occurredAt: record.occurredAt,
      detail: { ...(record.about !== null && { about: record.about }) },
      externalId: identity,
      importId: context.importId,
    };
  });
  return storeCustomerEvents(trx, context, events);
}
