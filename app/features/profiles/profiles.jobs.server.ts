import { setTimeout as pause } from "node:timers/promises";
import {
  countDataAudit,
  lookForDrift,
  placeInSegments,
  type recountCompanies,
  type refreshProfiles,
  refreshScoresOf,
  scorePersonaMembersOf,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { followRecords } from "./company/follow-records.server.ts";
import { recountCompanies as recount } from "./company/recount-companies.server.ts";
import { refreshMetrics } from "./metrics.service.server.ts";

/** The data audit looks at everything, so changes are gathered for a while before it is counted anew. */
const COUNT_AFTER_MS = 3 * 60 * 1000;
/** Whether personas still hold is looked at when a wave of changes has settled. */
const DRIFT_AFTER_MS = 30 * 60 * 1000;

/** Some twenty milliseconds of the one writer of SQLite: answers to surveys come in meanwhile. */
const CUSTOMERS_A_TRANSACTION = 50;
const PAUSE_MS = 5;

/**
 * Counts some customers anew, then has the segments they belong to decided anew; what follows is asked for with the last
 * of them, since a job that dies before is run again.
 */
export const refreshProfilesHandler: JobHandler<typeof refreshProfiles> = async ({ db, payload, signal }) => {
  const { customerIds } = payload;
  for (let start = 0; start < customerIds.length; start += CUSTOMERS_A_TRANSACTION) {
    if (start > 0) await pause(PAUSE_MS);
    signal.throwIfAborted();
    const some = customerIds.slice(start, start + CUSTOMERS_A_TRANSACTION);
    await db.transaction().execute(async (trx) => {
      await refreshMetrics(trx, some);
      await followRecords(trx, some);
      if (start + some.length < customerIds.length) return;
      await enqueue(trx, placeInSegments, { customerIds });
      await enqueue(trx, refreshScoresOf, payload);
      await enqueue(trx, scorePersonaMembersOf, { customerIds });
      await enqueue(trx, countDataAudit, {}, { delayMs: COUNT_AFTER_MS });
      await enqueue(trx, lookForDrift, {}, { delayMs: DRIFT_AFTER_MS });
    });
  }
};

/** Counts companies anew. */
export const recountCompaniesHandler: JobHandler<typeof recountCompanies> = ({ db, payload, signal }) =>
  recount(db, signal, payload);
