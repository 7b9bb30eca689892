import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { isOneOf, type People } from "./measuring/people-of-query.server.ts";
import type { ReviewSubject } from "./review.schema.ts";

/** The ids of some people after one of them, in order. */
export async function selectPeopleAfter(db: Db, people: People, after: string, limit: number) {
  const rows =
    people.kind === "segment"
      ? await db
          .selectFrom("segment_members")
          .select("customer_id as id")
          .where("segment_id", "=", people.id)
          .where("customer_id", ">", after)
          .orderBy("customer_id")
          .limit(limit)
          .execute()
      : await db
          .selectFrom("customers")
          .select("id")
          .where(isOneOf("id", people))
          .where("id", ">", after)
          .orderBy("id")
          .limit(limit)
          .execute();
  return rows.map(({ id }) => id);
}

/** Notes that some customers (at most 500) belong to a subject. */
export async function insertSnapshotMembers(
  trx: Db,
  subject: ReviewSubject,
  subjectId: string,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  const rows = customerIds.map((id) => ({ subject, subject_id: subjectId, customer_id: id }));
  await insertRows(trx, "review_snapshot_members", rows, { skipTaken: true });
}

/** Forgets who belonged to a subject. */
export async function deleteSnapshotMembers(
  trx: Db,
  subject: ReviewSubject,
  subjectId: string,
): Promise<void> {
  await trx
    .deleteFrom("review_snapshot_members")
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .execute();
}

/** Notes anew who entered and who left since the snapshot; who is gone altogether is in neither. */
export async function rewriteMoves(
  trx: Db,
  reviewId: string,
  { subject, subjectId, people }: { subject: ReviewSubject; subjectId: string; people: People },
): Promise<void> {
  await trx.deleteFrom("review_moves").where("review_id", "=", reviewId).execute();
  const then = sql`select customer_id from review_snapshot_members
    where subject = ${subject} and subject_id = ${subjectId}`;
  const today = isOneOf("customer_id", people);
  const source: RawBuilder<unknown> =
    people.kind === "segment"
      ? sql`select customer_id from segment_members where segment_id = ${people.id}`
      : sql`select id as customer_id from customers where ${isOneOf("id", people)}`;
  await sql`insert into review_moves (review_id, entered, customer_id)
    select ${reviewId}, 1, customer_id from (${source}) as today
    where customer_id not in (${then})`.execute(trx);
  await sql`insert into review_moves (review_id, entered, customer_id)
    select ${reviewId}, 0, customer_id from (${then}) as snapshot
    where not (${today})`.execute(trx);
}

/** How many entered and left, as last noted. */
export async function countMoves(db: Db, reviewId: string): Promise<{ entered: number; left: number }> {
  const rows = await db
    .selectFrom("review_moves")
    .where("review_id", "=", reviewId)
    .groupBy("entered")
    .select((eb) => ["entered", eb.fn.countAll().as("count")])
    .execute();
  const of = (entered: number) => Number(rows.find((row) => row.entered === entered)?.count ?? 0);
  return { entered: of(1), left: of(0) };
}

/** Some of those who entered or left, by id, after one of them. */
export async function selectMoved(
  db: Db,
  reviewId: string,
  { entered, after, limit }: { entered: boolean; after: string; limit: number },
) {
  return db
    .selectFrom("review_moves")
    .innerJoin("customers", "customers.id", "review_moves.customer_id")
    .where("review_moves.review_id", "=", reviewId)
    .where("review_moves.entered", "=", entered ? 1 : 0)
    .where("review_moves.customer_id", ">", after)
    .select([
      "customers.id as id",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
    ])
    .orderBy("review_moves.customer_id")
    .limit(limit)
    .execute();
}

/** Has the snapshot's members follow the moves of a review: they are then those whom the review saw. */
export async function applyMoves(
  trx: Db,
  reviewId: string,
  subject: ReviewSubject,
  subjectId: string,
): Promise<void> {
  await sql`delete from review_snapshot_members
    where subject = ${subject} and subject_id = ${subjectId} and customer_id in
      (select customer_id from review_moves where review_id = ${reviewId} and entered = 0)`.execute(trx);
  await sql`insert into review_snapshot_members (subject, subject_id, customer_id)
    select ${subject}, ${subjectId}, customer_id from review_moves
    where review_id = ${reviewId} and entered = 1 on conflict do nothing`.execute(trx);
}
