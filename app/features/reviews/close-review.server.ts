import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { confirmByReview } from "#app/features/personas/staleness/freshness.service.server.ts";
import { settleReview as settleContract } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { applyMoves } from "./members.repository.server.ts";
import type { DecisionForm } from "./review.schema.ts";
import { updateDecided } from "./review-figures.repository.server.ts";
import { selectSubject, updateSubject, watchSubject } from "./review-subjects.repository.server.ts";
import { selectReview, selectReviewFigures } from "./reviews.repository.server.ts";
import { takeSnapshot } from "./take-snapshot.server.ts";

/** A review that is put off for longer is one that nobody means to make. */
const LATEST_DAYS = 730;

/**
 * Records what a review decided, by whom, and when the next one is. Throws NotFoundError, InvalidInputError for a next
 * date that is past or far, and ConflictError where somebody decided or the figures were measured anew meanwhile.
 */
export async function decideReview(
  db: Db,
  id: string,
  form: DecisionForm,
  author: { id: string; name: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const review = await selectReview(trx, id);
    if (!review) throw new NotFoundError("There is no review at this address.");
    if (review.state === "done") throw new ConflictError(decidedAlready(review.decidedByName));
    const now = nowIso();
    const nextDueAt = `${form.nextOn}T00:00:00.000Z`;
    refuseOddDate(nextDueAt, now);
    const { decision, note, revision } = form;
    const decided = { decision, note, by: author, at: now, nextDueAt };
    if (!(await updateDecided(trx, id, revision, decided))) {
      throw new ConflictError(
        "The figures were measured anew since you opened this page. They are shown now; what you wrote is kept below. Look again, then save.",
      );
    }
    const { subject, subjectId, subjectName } = review;
    await watchSubject(trx, { subject, subjectId, name: subjectName }, nextDueAt, now);
    await updateSubject(trx, subject, subjectId, {
      next_due_at: nextDueAt,
      last_reviewed_at: now,
      updated_at: now,
    });
    if (subject === "persona") await confirmByReview(trx, subjectId, author);
    await recordAudit(trx, author, {
      action: "review.decided",
      subjectType: "review",
      subjectId: id,
      detail: { of: subjectName, decision, next: form.nextOn },
    });
    await enqueue(trx, settleContract, { reviewId: id });
  });
}

function decidedAlready(name: string | null): string {
  return `${name ?? "Somebody"} decided this review meanwhile. What was decided is shown; ask for a new review to decide otherwise.`;
}

function refuseOddDate(nextDueAt: string, now: string): void {
  const days = (Date.parse(nextDueAt) - Date.parse(now)) / DAY_MS;
  if (days > 0 && days <= LATEST_DAYS) return;
  const message =
    days <= 0
      ? "Expected a day after today for the next review"
      : "Expected a day within the next two years for the next review";
  throw new InvalidInputError(message, new Map([["nextOn", message]]));
}

/**
 * Makes what a closed review saw the state that the next one compares with: its figures, and its members by the moves that
 * it showed. Twice is once, as a later review has its own. For a job.
 */
export async function settleReview(db: Db, reviewId: string): Promise<void> {
  const review = await selectReview(db, reviewId);
  if (review?.state !== "done") return;
  const { subject, subjectId, measuredAt } = review;
  const figures = await selectReviewFigures(db, reviewId);
  const known = await selectSubject(db, subject, subjectId);
  if (!known || (known.snapshotAt ?? "") >= (measuredAt ?? "9999")) return;
  // The first review had nothing to compare with, or the job that measures was not done: the state of now is kept.
  if (measuredAt === null || !figures?.figures || figures.beforeAt === null) {
    await takeSnapshot(db, subject, subjectId);
    return;
  }
  const snapshot = figures.figures;
  await db.transaction().execute(async (trx) => {
    await applyMoves(trx, reviewId, subject, subjectId);
    await updateSubject(trx, subject, subjectId, {
      snapshot_at: measuredAt,
      snapshot,
      updated_at: nowIso(),
    });
  });
}
