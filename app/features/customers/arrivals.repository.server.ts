import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** A record that came in, and for which merged customer; null where for nobody who was merged. */
export interface Arrival {
  recordId: string;
  cameFor: string | null | undefined;
}

/** Notes what came in for customers who are merged into others, so that it goes with them should that be taken back. */
export async function noteArrivals(
  trx: Db,
  kind: "event" | "feedback" | "response" | "value",
  arrivals: readonly Arrival[],
): Promise<void> {
  const rows = arrivals.flatMap(({ recordId, cameFor }) =>
    cameFor ? [{ record_kind: kind, record_id: recordId, came_for: cameFor }] : [],
  );
  if (rows.length > 0) await insertRows(trx, "merged_arrivals", rows, { skipTaken: true });
}
