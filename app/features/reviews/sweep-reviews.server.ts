import { askAfterLaunch, measureReview, sweepReviews } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, daysBefore, isoFromNow, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { type EarlyReason, findEarlyReasons } from "./early-reasons.server.ts";
import { selectWaitingLaunches } from "./launches/launches.repository.server.ts";
import { openReview } from "./open-review.server.ts";
import { selectMeasuredBefore, selectUnderReview } from "./review-figures.repository.server.ts";
import { MONTH_DAYS } from "./review-figures.schema.ts";
import { findReviewSettings } from "./review-settings.server.ts";
import type { WatchedSubject } from "./review-subjects.repository.server.ts";
import { keyOf, watchSubjects } from "./watch-subjects.server.ts";

const EVERY_MS = DAY_MS;
/** A review that was asked for early leaves this long to be made. */
const EARLY_DUE_MS = 14 * DAY_MS;
/** Open reviews show figures of today or yesterday. */
const MEASURE_AGAIN_MS = 20 * 3_600_000;

/** Has reviews looked after from now on, once a day. */
export async function beginReviewing(db: Db): Promise<void> {
  await enqueue(db, sweepReviews, {});
}

/**
 * Opens the reviews that are due, and those that a shift, stale profiles or a launch ask for; has open ones measured anew;
 * and comes back after a day. Twice is once. For a job.
 */
export async function sweepAllReviews(db: Db): Promise<void> {
  const settings = await findReviewSettings(db);
  const now = nowIso();
  const watched = await watchSubjects(db, settings);
  const underReview = await selectUnderReview(db);
  const idle = watched.filter((subject) => !underReview.has(keyOf(subject)));
  const due = idle.filter(({ nextDueAt }) => nextDueAt <= now);
  for (const subject of due) await openDue(db, subject);
  const settled = idle.filter(
    (subject) => subject.nextDueAt > now && (subject.snapshotAt ?? now) <= daysBefore(now, MONTH_DAYS),
  );
  for (const reason of await findEarlyReasons(db, settled, settings)) await openEarly(db, reason);
  for (const { id } of await selectWaitingLaunches(db, now.slice(0, 10)))
    await enqueue(db, askAfterLaunch, { launchId: id });
  for (const reviewId of await selectMeasuredBefore(db, isoFromNow(-MEASURE_AGAIN_MS)))
    await enqueue(db, measureReview, { reviewId });
  await enqueue(db, sweepReviews, {}, { delayMs: EVERY_MS });
}

async function openDue(db: Db, { subject, subjectId, nextDueAt, lastReviewedAt }: WatchedSubject) {
  const since =
    lastReviewedAt === null
      ? "It was never reviewed before."
      : `It was reviewed last on ${lastReviewedAt.slice(0, 10)}.`;
  await db
    .transaction()
    .execute((trx) =>
      openReview(trx, { subject, id: subjectId, reason: "interval", dueAt: nextDueAt, causes: [since] }),
    );
}

async function openEarly(db: Db, { subject, subjectId, reason, causes }: EarlyReason) {
  const dueAt = isoFromNow(EARLY_DUE_MS);
  await db.transaction().execute((trx) => openReview(trx, { subject, id: subjectId, reason, dueAt, causes }));
}
