import { refreshScores } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { hasScales } from "./scales.repository.server.ts";

/** Has everybody scored where that never happened, as after an update; from then on it comes back by itself. */
export async function beginScoring(db: Db): Promise<void> {
  if (!(await hasScales(db))) await enqueue(db, refreshScores, {});
}
