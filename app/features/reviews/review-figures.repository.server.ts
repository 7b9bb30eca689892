import type { Db } from "#db/client.server.ts";
import type { ReviewDecision } from "./review.schema.ts";

/** Writes what was measured for a review; false where it is not open any more. */
export async function updateMeasured(
  trx: Db,
  id: string,
  measured: {
    subjectName: string;
    beforeAt: string | null;
    before: string | null;
    measuredAt: string;
    figures: string;
  },
): Promise<boolean> {
  const result = await trx
    .updateTable("reviews")
    .set((eb) => ({
      subject_name: measured.subjectName,
      before_at: measured.beforeAt,
      before: measured.before,
      measured_at: measured.measuredAt,
      figures: measured.figures,
      // Whoever decides has seen these figures, not others.
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Closes a review that is still as the one who decides has seen it; false where it is not. */
export async function updateDecided(
  trx: Db,
  id: string,
  revision: number,
  decided: {
    decision: ReviewDecision;
    note: string;
    by: { id: string; name: string };
    at: string;
    nextDueAt: string;
  },
): Promise<boolean> {
  const result = await trx
    .updateTable("reviews")
    .set({
      state: "done",
      decision: decided.decision,
      note: decided.note,
      decided_by: decided.by.id,
      decided_by_name: decided.by.name,
      decided_at: decided.at,
      next_due_at: decided.nextDueAt,
      revision: revision + 1,
    })
    .where("id", "=", id)
    .where("state", "=", "open")
    .where("revision", "=", revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** The open reviews that were measured before a time, or not yet; at most 500. */
export async function selectMeasuredBefore(db: Db, time: string): Promise<string[]> {
  const rows = await db
    .selectFrom("reviews")
    .select("id")
    .where("state", "=", "open")
    .where((eb) => eb.or([eb("measured_at", "is", null), eb("measured_at", "<", time)]))
    .orderBy("due_at")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** The subjects under review, as "segment:<id>"; one each, so some hundreds at most. */
export async function selectUnderReview(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom("reviews")
    .select(["subject", "subject_id as subjectId"])
    .where("state", "=", "open")
    .limit(2000)
    .execute();
  return new Set(rows.map(({ subject, subjectId }) => `${subject}:${subjectId}`));
}
