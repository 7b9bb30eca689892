import {
  type NewEvent,
  noteArrivals,
  type RecordedEvent,
  recordEvents,
} from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Stores what rows say that customers did, notes what changed by it, and has their profiles counted anew. */
export async function storeCustomerEvents(
  trx: Db,
  context: StoreContext,
  events: readonly (NewEvent & { cameFor: string | null })[],
): Promise<StoredRow[]> {
  const recorded = await recordEvents(trx, events);
  await noteArrivals(
    trx,
    "event",
    recorded.map(({ id, outcome }, at) => ({
      recordId: id,
      cameFor: outcome === "created" ? events[at]?.cameFor : null,
    })),
  );
  return noteEvents(
    trx,
    context,
    recorded.map((event, at) => ({ ...event, customerId: events[at]?.customerId ?? "" })),
  );
}

/** Notes what became of events, and has the profiles of their customers counted anew. */
export async function noteEvents(
  trx: Db,
  context: StoreContext,
  recorded: readonly (RecordedEvent & { customerId: string })[],
): Promise<StoredRow[]> {
  const touched = new Set<string>();
  for (const { id, outcome, changes, customerId } of recorded) {
    context.log.note("event", id, outcome === "created", changes);
    if (outcome !== "unchanged") touched.add(customerId);
  }
  if (touched.size > 0) await enqueue(trx, refreshProfiles, { customerIds: [...touched] });
  return recorded.map(({ id, outcome, customerId }) => ({ outcome, subjectId: customerId, recordId: id }));
}
