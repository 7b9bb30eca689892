import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { lookBackOnDrift } from "#app/features/personas/staleness/freshness.service.server.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";

const WEEKS = 13;

/** How the sample's personas would have held week by week, as far as what was said tells it. */
export async function lookBackOnSample(db: Db): Promise<void> {
  const days = Array.from({ length: WEEKS }, (_, week) =>
    isoFromNow(-(WEEKS - week) * 7 * DAY_MS).slice(0, 10),
  );
  for (const { id } of await listPersonas(db)) await lookBackOnDrift(db, id, days);
}
