import { takeBackPurchases } from "#app/features/customers/customers.service.server.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { PurchaseRecord, TakenBackRecord } from "../rows/purchase-record.ts";
import { personAt, resolvePeople } from "./resolve-people.server.ts";
import { noteEvents, storeCustomerEvents } from "./store-customer-events.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

interface Row<Order> {
  record: Order;
  identity: string | null;
}

/**
 * Stores purchases as events of their customers, whose profiles are counted anew. An order that was undone since takes
 * its purchase back; where none is known, nobody is made of it.
 */
export async function storePurchases(
  trx: Db,
  context: StoreContext,
  rows: readonly Row<PurchaseRecord | TakenBackRecord>[],
): Promise<StoredRow[]> {
  const bought: Row<PurchaseRecord>[] = [];
  const undone: Row<TakenBackRecord>[] = [];
  for (const { record, identity } of rows) {
    if (record.type === "purchase") bought.push({ record, identity });
    else undone.push({ record, identity });
  }
  const stored = (await storeBought(trx, context, bought)).values();
  const takenBack = (await storeTakenBack(trx, context, undone)).values();
  return rows.map(({ record }) => {
    const row = (record.type === "purchase" ? stored : takenBack).next().value;
    invariant(row, "an order was neither stored nor refused");
    return row;
  });
}

async function storeBought(
  trx: Db,
  context: StoreContext,
  rows: readonly Row<PurchaseRecord>[],
): Promise<StoredRow[]> {
  if (rows.length === 0) return [];
  const people = await resolvePeople(
    trx,
    rows.map(({ record }) => personAt(record)),
    context,
  );
  const events = rows.map(({ record, identity }, at) => {
    const customerId = people[at]?.customer?.id;
    invariant(customerId, "a purchase row that leads to nobody was let through");
    return {
      customerId,
      cameFor: people[at]?.customer?.cameFor ?? null,
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

async function storeTakenBack(
  trx: Db,
  context: StoreContext,
  rows: readonly Row<TakenBackRecord>[],
): Promise<StoredRow[]> {
  if (rows.length === 0) return [];
  const undone = rows.map(({ record, identity }) => ({ externalId: identity ?? "", why: record.why }));
  const purchases = await takeBackPurchases(trx, undone);
  const noted = (
    await noteEvents(
      trx,
      context,
      purchases.filter((purchase) => purchase !== null),
    )
  ).values();
  return rows.map(({ record }, at) => {
    const row = purchases[at] && noted.next().value;
    return row ?? { outcome: "skipped", reason: record.why };
  });
}
