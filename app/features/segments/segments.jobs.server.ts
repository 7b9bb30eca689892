import {
  countLineAnswers,
  type countSegmentFigures,
  type fillSegment,
  type placeInSegments,
  type refreshSegments,
  type suggestSegments,
  type sweepSegments,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { countFigures } from "./count-figures.server.ts";
import { findSuggestions } from "./find-suggestions.server.ts";
import { decideFurther } from "./membership/fill-segment.server.ts";
import { placeCustomers } from "./membership/place-customers.server.ts";
import { refreshSegmentsAbout } from "./membership/refresh-segments.server.ts";
import { sweepWindows } from "./membership/sweep-windows.server.ts";

/** Decides who belongs to the segments that something large has changed. */
export const refreshSegmentsHandler: JobHandler<typeof refreshSegments> = async ({
  db,
  payload,
  progress,
}) => {
  await refreshSegmentsAbout(db, payload.abouts ?? [], progress);
  await db.transaction().execute((trx) => enqueue(trx, countLineAnswers, {}));
};

/**
 * Decides which segments some customers belong to. Whatever is said, answered, withdrawn or erased ends here, so answers
 * to questions about personas are counted anew after it.
 */
export const placeInSegmentsHandler: JobHandler<typeof placeInSegments> = async ({ db, payload }) => {
  await placeCustomers(db, payload.customerIds);
  await db.transaction().execute((trx) => enqueue(trx, countLineAnswers, {}));
};

/** Decides who belongs to a segment whose rule is new. */
export const fillSegmentHandler: JobHandler<typeof fillSegment> = async ({ db, payload, signal }) => {
  await decideFurther(db, payload.segmentId, { signal });
};

/** Settles the windows of time that ended by themselves, and comes back. */
export const sweepSegmentsHandler: JobHandler<typeof sweepSegments> = async ({ db, signal }) => {
  await sweepWindows(db, signal);
};

/** Looks for groups of customers worth a segment. */
export const suggestSegmentsHandler: JobHandler<typeof suggestSegments> = async ({
  db,
  progress,
  signal,
}) => {
  await findSuggestions(db, { progress, signal });
};

/** Counts all segments by what is known of their members. */
export const countSegmentFiguresHandler: JobHandler<typeof countSegmentFigures> = async ({ db, signal }) => {
  await countFigures(db, signal);
};
