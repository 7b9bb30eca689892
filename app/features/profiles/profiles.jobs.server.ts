import { type refreshProfiles, refreshScoresOf, refreshSegments } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { refreshMetrics } from "./metrics.service.server.ts";

/** Counts some customers anew, then has the segments decided anew. */
export const refreshProfilesHandler: JobHandler<typeof refreshProfiles> = async ({ db, payload }) => {
  await db.transaction().execute(async (trx) => {
    await refreshMetrics(trx, payload.customerIds);
    await enqueue(trx, refreshSegments, {});
    await enqueue(trx, refreshScoresOf, payload);
  });
};
