import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { type ReviewSubject, reviewSubjects } from "./review.schema.ts";

const columns = [
  "subject",
  "subject_id as subjectId",
  "name",
  "watched",
  "next_due_at as nextDueAt",
  "last_reviewed_at as lastReviewedAt",
  "snapshot_at as snapshotAt",
] as const;

/** What falls due, without its figures. */
export interface WatchedSubject {
  subject: ReviewSubject;
  subjectId: string;
  name: string;
  watched: number;
  nextDueAt: string;
  lastReviewedAt: string | null;
  snapshotAt: string | null;
}

const subjectSchema = z.enum(reviewSubjects);

/** More than settings and limits of segments and personas allow together. */
const MOST_WATCHED = 1000;

/** Everything that falls due by itself; some hundreds at most. */
export async function selectWatched(db: Db): Promise<WatchedSubject[]> {
  const rows = await db
    .selectFrom("review_subjects")
    .select(columns)
    .where("watched", "=", 1)
    .orderBy("next_due_at")
    .orderBy("subject")
    .orderBy("subject_id")
    .limit(MOST_WATCHED)
    .execute();
  return rows.map((row) => ({ ...row, subject: subjectSchema.parse(row.subject) }));
}

/** What falls due next without being under review, soonest first. */
export async function selectUpcoming(db: Db, until: string, limit: number): Promise<WatchedSubject[]> {
  const rows = await db
    .selectFrom("review_subjects")
    .select(columns)
    .where("watched", "=", 1)
    .where("next_due_at", "<=", until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("reviews")
            .select("reviews.id")
            .whereRef("reviews.subject", "=", "review_subjects.subject")
            .whereRef("reviews.subject_id", "=", "review_subjects.subject_id")
            .where("reviews.state", "=", "open"),
        ),
      ),
    )
    .orderBy("next_due_at")
    .orderBy("subject_id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, subject: subjectSchema.parse(row.subject) }));
}

/** One subject with its stored figures (JSON); undefined where it was never looked at. */
export async function selectSubject(db: Db, subject: ReviewSubject, subjectId: string) {
  const row = await db
    .selectFrom("review_subjects")
    .select([...columns, "snapshot"])
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();
  return row && { ...row, subject };
}

/** Begins to watch a subject, or goes on; a date and a snapshot that it has stay. */
export async function watchSubject(
  trx: Db,
  { subject, subjectId, name }: Pick<WatchedSubject, "subject" | "subjectId" | "name">,
  nextDueAt: string,
  now: string,
): Promise<void> {
  await trx
    .insertInto("review_subjects")
    .values({
      subject,
      subject_id: subjectId,
      name,
      watched: 1,
      next_due_at: nextDueAt,
      last_reviewed_at: null,
      snapshot_at: null,
      snapshot: null,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(["subject", "subject_id"]).doUpdateSet({ name, watched: 1, updated_at: now }),
    )
    .execute();
}

export async function updateSubject(
  trx: Db,
  subject: ReviewSubject,
  subjectId: string,
  changes: {
    watched?: 0 | 1;
    next_due_at?: string;
    last_reviewed_at?: string;
    snapshot_at?: string;
    snapshot?: string;
    updated_at: string;
  },
): Promise<void> {
  await trx
    .updateTable("review_subjects")
    .set(changes)
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .execute();
}

/** Forgets a subject that is gone, with its review if one was open; reviews that were done stay. */
export async function forgetSubject(trx: Db, subject: ReviewSubject, subjectId: string): Promise<void> {
  const of = { subject, subject_id: subjectId };
  for (const table of ["review_snapshot_members", "review_subjects"] as const) {
    await trx
      .deleteFrom(table)
      .where("subject", "=", of.subject)
      .where("subject_id", "=", of.subject_id)
      .execute();
  }
  await trx
    .deleteFrom("reviews")
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .where("state", "=", "open")
    .execute();
}
