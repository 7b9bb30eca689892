import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { measureSubject } from "./measuring/measure-subject.server.ts";
import { rewriteMoves } from "./members.repository.server.ts";
import { updateMeasured } from "./review-figures.repository.server.ts";
import { selectSubject } from "./review-subjects.repository.server.ts";
import { selectReview } from "./reviews.repository.server.ts";
import { findSubjectName } from "./subject-names.server.ts";
import { findPeople, hasMembers } from "./take-snapshot.server.ts";

/** Measures what an open review compares; nothing happens to one that is closed or whose subject is gone. For a job. */
export async function measureReview(db: Db, reviewId: string): Promise<void> {
  const review = await selectReview(db, reviewId);
  if (review?.state !== "open") return;
  const { subject, subjectId } = review;
  const name = await findSubjectName(db, subject, subjectId);
  if (name === undefined) return;
  const now = nowIso();
  const figures = await measureSubject(db, subject, subjectId, now);
  const known = await selectSubject(db, subject, subjectId);
  const people = await findPeople(db, subject, subjectId);
  await db.transaction().execute(async (trx) => {
    const written = await updateMeasured(trx, reviewId, {
      subjectName: name,
      beforeAt: known?.snapshotAt ?? null,
      before: known?.snapshot ?? null,
      measuredAt: now,
      figures: JSON.stringify(figures),
    });
    if (written && hasMembers(subject) && known?.snapshotAt)
      await rewriteMoves(trx, reviewId, { subject, subjectId, people });
  });
}
