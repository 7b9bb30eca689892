import { z } from "zod";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import {
  causesSchema,
  type ReviewReason,
  type ReviewSubject,
  reviewDecisions,
  reviewReasons,
  reviewSubjects,
} from "./review.schema.ts";

const columns = [
  "id",
  "subject",
  "subject_id as subjectId",
  "subject_name as subjectName",
  "reason",
  "causes",
  "launch_id as launchId",
  "state",
  "opened_at as openedAt",
  "due_at as dueAt",
  "measured_at as measuredAt",
  "revision",
  "decision",
  "note",
  "decided_by_name as decidedByName",
  "decided_at as decidedAt",
  "next_due_at as nextDueAt",
] as const;

const rowSchema = z.object({
  subject: z.enum(reviewSubjects),
  reason: z.enum(reviewReasons),
  state: z.enum(["open", "done"]),
  decision: z.enum(reviewDecisions).nullable(),
  causes: z.string().transform((text) => causesSchema.parse(JSON.parse(text))),
});

/** A review without its figures. */
export type Review = Awaited<ReturnType<typeof selectReviews>>[number];

function toReview<Row extends Record<"subject" | "reason" | "state" | "causes", string>>(row: Row) {
  return { ...row, ...rowSchema.parse(row) };
}

async function selectReviews(db: Db, ids: readonly string[]) {
  const rows = await db.selectFrom("reviews").select(columns).where("id", "in", ids).execute();
  return rows.map(toReview);
}

export async function selectReview(db: Db, id: string): Promise<Review | undefined> {
  const [review] = await selectReviews(db, [id]);
  return review;
}

/** The figures that a review compares, as stored: JSON or null. */
export async function selectReviewFigures(db: Db, id: string) {
  return db
    .selectFrom("reviews")
    .select(["before_at as beforeAt", "before", "figures"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function selectOpenReview(
  db: Db,
  subject: ReviewSubject,
  subjectId: string,
): Promise<Review | undefined> {
  const row = await db
    .selectFrom("reviews")
    .select(columns)
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return row && toReview(row);
}

/** One page of the open reviews, the most urgent first. */
export async function selectOpenPage(
  db: Db,
  {
    subject,
    after,
    limit,
  }: { subject: ReviewSubject | null; after: ListPlace<string> | null; limit: number },
): Promise<Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .select(columns)
    .where("state", "=", "open")
    .$if(subject !== null, (query) => query.where("subject", "=", subject ?? ""))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("due_at", "id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("due_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toReview);
}

/** One page of the reviews of one subject, newest first. */
export async function selectHistory(
  db: Db,
  subject: ReviewSubject,
  subjectId: string,
  before: ListPlace<string> | null,
  limit: number,
): Promise<Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .select(columns)
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("opened_at", "id"), "<", tuple(before?.value ?? "", before?.id ?? "")),
      ),
    )
    .orderBy("opened_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toReview);
}

/** How many reviews are due by `now`, and how many more are open; the open ones are few, one a subject. */
export async function countOpen(db: Db, now: string): Promise<{ due: number; open: number }> {
  const row = await db
    .selectFrom("reviews")
    .where("state", "=", "open")
    .select((eb) => [
      eb.fn.countAll().as("open"),
      eb.fn.sum(eb.case().when("due_at", "<=", now).then(1).else(0).end()).as("due"),
    ])
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), due: Number(row.due ?? 0) };
}

export interface NewReview {
  id: string;
  subject: ReviewSubject;
  subjectId: string;
  subjectName: string;
  reason: ReviewReason;
  causes: readonly string[];
  launchId: string | null;
  openedAt: string;
  dueAt: string;
}

/** Opens a review; false where the subject has an open one. */
export async function insertReview(trx: Db, review: NewReview): Promise<boolean> {
  const result = await trx
    .insertInto("reviews")
    .values({
      id: review.id,
      subject: review.subject,
      subject_id: review.subjectId,
      subject_name: review.subjectName,
      reason: review.reason,
      causes: JSON.stringify(review.causes),
      launch_id: review.launchId,
      state: "open",
      opened_at: review.openedAt,
      due_at: review.dueAt,
      before_at: null,
      before: null,
      measured_at: null,
      figures: null,
      revision: 1,
      decision: null,
      note: "",
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
      next_due_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Adds what further speaks for an open review, and has it due at the earlier of two times. */
export async function updateOpenReview(
  trx: Db,
  id: string,
  { causes, dueAt }: { causes: readonly string[]; dueAt: string },
): Promise<void> {
  await trx
    .updateTable("reviews")
    .set({ causes: JSON.stringify(causes), due_at: dueAt })
    .where("id", "=", id)
    .where("state", "=", "open")
    .execute();
}
