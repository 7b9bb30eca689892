import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "./import.schema.ts";
import { resolvePeople } from "./resolve-people.server.ts";
import type { PurchaseRecord } from "./row-to-record.ts";
import { storeCustomerEvents } from "./store-customer-events.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Stores purchases as events of their customers, whose profiles are counted anew. */
export async function storePurchases(
  trx: Db,
  context: StoreContext,
  rows: readonly { record: PurchaseRecord; identity: string | null }[],
): Promise<StoredRow[]> {
  const people = await resolvePeople(
    trx,
    rows.map(({ record }) => ({ person: record.person, extra: { since: record.occurredAt } })),
    context,
  );
  const events = rows.map(({ record, identity }, at) => {
    const customerId = people[at]?.customer?.id;
    invariant(customerId, "a purchase row that leads to nobody was let through");
    return {
      customerId,
      type: "purchase",
      occurredAt: record.occurredAt,
      amountMinor: record.amountMinor,
      currency: record.currency,
      detail: {
        ...(record.product !== null && { product: record.product }),
        ...(record.quantity !== null && { quantity: record.quantity }),
      },
      externalId: identity,
      importId: context.importId,
    };
  });
  return storeCustomerEvents(trx, context, events);
}
