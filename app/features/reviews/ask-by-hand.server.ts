import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { openReview } from "./open-review.server.ts";
import type { ReviewSubject } from "./review.schema.ts";
import { selectSubject } from "./review-subjects.repository.server.ts";
import { selectHistory } from "./reviews.repository.server.ts";
import { findSubjectName } from "./subject-names.server.ts";

/** Opens a review that somebody wants now; returns the id of the open one. Throws NotFoundError where the subject is gone. */
export async function askByHand(
  db: Db,
  subject: ReviewSubject,
  id: string,
  author: { id: string; name: string },
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const dueAt = nowIso();
    const causes = [`${author.name} asked for it on ${dueAt.slice(0, 10)}.`];
    const reviewId = await openReview(trx, { subject, id, reason: "asked", dueAt, causes });
    await recordAudit(trx, author, { action: "review.asked", subjectType: "review", subjectId: reviewId });
    return reviewId;
  });
}

/** What a subject is called, whether it is gone, and when it falls due; throws NotFoundError for what never was. */
export async function getSubject(
  db: Db,
  subject: ReviewSubject,
  id: string,
): Promise<{ name: string; isGone: boolean; nextDueAt: string | null }> {
  const [name, known] = await Promise.all([findSubjectName(db, subject, id), selectSubject(db, subject, id)]);
  const nextDueAt = known?.watched === 1 ? known.nextDueAt : null;
  if (name !== undefined) return { name, isGone: false, nextDueAt };
  const [last] = await selectHistory(db, subject, id, null, 1);
  if (!last) throw new NotFoundError("There is nothing to review at this address.");
  return { name: last.subjectName, isGone: true, nextDueAt: null };
}
