import { type NewEvent, recordEvents } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "./import.schema.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Stores what rows say that customers did, notes what changed by it, and has their profiles counted anew. */
export async function storeCustomerEvents(
  trx: Db,
  context: StoreContext,
  events: readonly NewEvent[],
): Promise<StoredRow[]> {
  const recorded = await recordEvents(trx, events);
  for (const { id, outcome, changes } of recorded) {
    context.log.note("event", id, outcome === "created", changes);
  }
  const touched = new Set(
    events.flatMap((event, at) => (recorded[at]?.outcome === "unchanged" ? [] : [event.customerId])),
  );
  if (touched.size > 0) await enqueue(trx, refreshProfiles, { customerIds: [...touched] });
  return events.map(({ customerId }, at) => ({
    outcome: recorded[at]?.outcome ?? "unchanged",
    subjectId: customerId,
  }));
}
