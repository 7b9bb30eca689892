import { measureReview } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { ReviewReason, ReviewSubject } from "./review.schema.ts";
import { insertReview, selectOpenReview, updateOpenReview } from "./reviews.repository.server.ts";
import { findSubjectName } from "./subject-names.server.ts";

export interface AskedReview {
  subject: ReviewSubject;
  /** Of the customer, company, segment or persona; EVERYONE_ID for everyone. */
  id: string;
  reason: ReviewReason;
  /** ISO text. */
  dueAt: string;
  /** Sentences that say why; each is kept once. */
  causes?: readonly string[];
  launchId?: string | null;
}

/** More would be read by nobody. */
const MOST_CAUSES = 50;

/**
 * Opens a review and has its figures measured; returns its id. While one is open for the subject it only takes up the
 * further causes and the earlier date. Throws NotFoundError where the subject is gone. Takes a transaction.
 */
export async function openReview(trx: Db, asked: AskedReview): Promise<string> {
  const { subject, id, reason, dueAt, causes = [], launchId = null } = asked;
  const subjectName = await findSubjectName(trx, subject, id);
  if (subjectName === undefined) throw new NotFoundError("What was to be reviewed does not exist any more.");
  const reviewId = newId();
  const opened = await insertReview(trx, {
    id: reviewId,
    subject,
    subjectId: id,
    subjectName,
    reason,
    causes: causes.slice(0, MOST_CAUSES),
    launchId,
    openedAt: nowIso(),
    dueAt,
  });
  if (opened) {
    await enqueue(trx, measureReview, { reviewId });
    return reviewId;
  }
  const open = await selectOpenReview(trx, subject, id);
  if (open === undefined) throw new Error("Impossible state: a review is neither open nor could be opened");
  const all = [...new Set([...open.causes, ...causes])].slice(0, MOST_CAUSES);
  const isSooner = dueAt < open.dueAt;
  if (all.length > open.causes.length || isSooner)
    await updateOpenReview(trx, open.id, { causes: all, dueAt: isSooner ? dueAt : open.dueAt });
  return open.id;
}

/** The same for an asker who does not know whether the subject is still there. Takes a transaction. */
export async function openReviewIfThere(trx: Db, asked: AskedReview): Promise<void> {
  if ((await findSubjectName(trx, asked.subject, asked.id)) !== undefined) await openReview(trx, asked);
}
