import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { countMoves, selectMoved } from "./members.repository.server.ts";
import type { ReviewSubject } from "./review.schema.ts";
import { compareFigures, type ReviewChanges } from "./review-changes.ts";
import { readFigures } from "./review-figures.schema.ts";
import { selectUpcoming, type WatchedSubject } from "./review-subjects.repository.server.ts";
import {
  countOpen,
  type Review,
  selectHistory,
  selectOpenPage,
  selectOpenReview,
  selectReview,
  selectReviewFigures,
} from "./reviews.repository.server.ts";

export { askByHand, getSubject } from "./ask-by-hand.server.ts";
export { decideReview } from "./close-review.server.ts";
export {
  addLaunch,
  type ListedLaunch,
  listLaunches,
  listTouchable,
  removeLaunch,
} from "./launches/launches.service.server.ts";
export { lookBack } from "./look-back.server.ts";
export { type AskedReview, openReview } from "./open-review.server.ts";
export { findReviewSettings, saveReviewSettings } from "./review-settings.server.ts";
export type { WatchedSubject } from "./review-subjects.repository.server.ts";
export type { Review } from "./reviews.repository.server.ts";
export { beginReviewing, sweepAllReviews } from "./sweep-reviews.server.ts";

/** One page of what is open, the most urgent first. `after` is the `next` of the page before. */
export async function listOpenReviews(
  db: Db,
  options: { subject?: ReviewSubject | null; after: string | null; pageSize: number },
): Promise<{ reviews: Review[]; next: string | null }> {
  const { subject = null, after, pageSize } = options;
  const rows = await selectOpenPage(db, { subject, after: decodeTextPlace(after), limit: pageSize + 1 });
  const { page, next } = cutPage(rows, pageSize, ({ dueAt, id }) => encodePlace(dueAt, id));
  return { reviews: page, next };
}

/** How many reviews are due now, and how many are open in all. */
export async function countOpenReviews(db: Db): Promise<{ due: number; open: number }> {
  return countOpen(db, nowIso());
}

/** What falls due until a time (ISO text) and is not under review yet, soonest first; at most `limit`. */
export async function listUpcoming(db: Db, until: string, limit: number): Promise<WatchedSubject[]> {
  return selectUpcoming(db, until, limit);
}

/** The open review of a subject; undefined where there is none. */
export async function findOpenReview(
  db: Db,
  subject: ReviewSubject,
  subjectId: string,
): Promise<Review | undefined> {
  return selectOpenReview(db, subject, subjectId);
}

/** One page of a subject's reviews, newest first. */
export async function listHistory(
  db: Db,
  subject: ReviewSubject,
  subjectId: string,
  options: { before: string | null; pageSize: number },
): Promise<{ reviews: Review[]; next: string | null }> {
  const { before, pageSize } = options;
  const rows = await selectHistory(db, subject, subjectId, decodeTextPlace(before), pageSize + 1);
  const { page, next } = cutPage(rows, pageSize, ({ openedAt, id }) => encodePlace(openedAt, id));
  return { reviews: page, next };
}

/** Everything a review's page shows; throws NotFoundError for an unknown id. */
export async function getReview(
  db: Db,
  id: string,
): Promise<{
  review: Review;
  beforeAt: string | null;
  changes: ReviewChanges | null;
  moves: { entered: number; left: number };
}> {
  const review = await selectReview(db, id);
  if (!review) throw new NotFoundError("There is no review at this address.");
  const [stored, moves] = await Promise.all([selectReviewFigures(db, id), countMoves(db, id)]);
  const before = readFigures(stored?.before);
  const after = readFigures(stored?.figures);
  const beforeAt = stored?.beforeAt ?? null;
  const comparable = before && after && beforeAt !== null && review.measuredAt !== null;
  return {
    review,
    beforeAt,
    moves,
    changes: comparable ? compareFigures(before, beforeAt, after, review.measuredAt ?? "") : null,
  };
}

/** One page of who entered or left, by id; throws NotFoundError for an unknown review. */
export async function listMoved(
  db: Db,
  id: string,
  options: { entered: boolean; after: string | null; pageSize: number },
) {
  const review = await selectReview(db, id);
  if (!review) throw new NotFoundError("There is no review at this address.");
  const { entered, after, pageSize } = options;
  const rows = await selectMoved(db, id, { entered, after: after ?? "", limit: pageSize + 1 });
  const { page, next } = cutPage(rows, pageSize, (row) => row.id);
  return { review, customers: page, next };
}
