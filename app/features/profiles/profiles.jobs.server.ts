import {
  countDataAudit,
  placeInSegments,
  type recountCompanies,
  type refreshProfiles,
  refreshScoresOf,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { followRecords } from "./company/follow-records.server.ts";
import { recountCompanies as recount } from "./company/recount-companies.server.ts";
import { refreshMetrics } from "./metrics.service.server.ts";

/** The data audit looks at everything, so changes are gathered for a while before it is counted anew. */
const COUNT_AFTER_MS = 3 * 60 * 1000;

/** Counts some customers anew, then has the segments they belong to decided anew. */
export const refreshProfilesHandler: JobHandler<typeof refreshProfiles> = async ({ db, payload }) => {
  await db.transaction().execute(async (trx) => {
    await refreshMetrics(trx, payload.customerIds);
    await followRecords(trx, payload.customerIds);
    await enqueue(trx, placeInSegments, { customerIds: payload.customerIds });
    await enqueue(trx, refreshScoresOf, payload);
    await enqueue(trx, countDataAudit, {}, { delayMs: COUNT_AFTER_MS });
  });
};

/** Counts companies anew. */
export const recountCompaniesHandler: JobHandler<typeof recountCompanies> = ({ db, payload, signal }) =>
  recount(db, signal, payload);
