import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { dialectOf } from "#db/sql/dialect.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { ruleExpression } from "../rules/rule-query.server.ts";
import { type SegmentRule, segmentRuleSchema } from "../segment-rule.ts";

/** Which of these customers (at most 1,000) a rule holds now. */
export async function selectMatching(
  db: Db,
  rule: SegmentRule,
  ids: readonly string[],
  now: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("customers")
    .select("customers.id as id")
    .where(isAnyOf(db, "customers.id", ids))
    .where(ruleExpression(rule, { db, now, ids }))
    .execute();
  return rows.map(({ id }) => id);
}

/** Which of these customers (at most 1,000) belong to a segment as it was last decided. */
export async function selectBelonging(db: Db, segmentId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("segment_members")
    .select("customer_id as id")
    .where("segment_id", "=", segmentId)
    .where(isAnyOf(db, "customer_id", ids))
    .execute();
  return rows.map(({ id }) => id);
}

/** The next customers by id. */
export async function selectNextCustomers(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("customers")
    .select("id")
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** A segment's rule and how far its members are decided; nobody else decides them until the transaction ends. */
export async function lockSegment(trx: Db, id: string) {
  const row = await trx
    .selectFrom("segments")
    .select(["id", "rule", "decided_to as decidedTo"])
    .where("id", "=", id)
    // SQLite has one writer: who is in a transaction is alone.
    .$if(dialectOf(trx) === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  return row && { ...row, rule: segmentRuleSchema.parse(JSON.parse(row.rule)) };
}

/** Lets customers (at most 1,000) into a segment and others out of it, with its history and its size on that day. */
export async function writeChanges(
  trx: Db,
  segmentId: string,
  { entered, left }: { entered: readonly string[]; left: readonly string[] },
  now: string,
): Promise<void> {
  if (left.length > 0) {
    await trx
      .deleteFrom("segment_members")
      .where("segment_id", "=", segmentId)
      .where(isAnyOf(trx, "customer_id", left))
      .execute();
    await trx
      .updateTable("segment_memberships")
      .set({ left_at: now })
      .where("segment_id", "=", segmentId)
      .where(isAnyOf(trx, "customer_id", left))
      .where("left_at", "is", null)
      .execute();
  }
  if (entered.length > 0) {
    const rows = entered.map((id) => ({ segment_id: segmentId, customer_id: id, entered_at: now }));
    await insertRows(trx, "segment_members", rows, { skipTaken: true });
    await insertRows(trx, "segment_memberships", rows, { skipTaken: true });
  }
  await writeSize(trx, segmentId, { entered: entered.length, gone: left.length }, now);
}

/** Counts the members anew and keeps the size of the day. */
export async function writeSize(
  trx: Db,
  segmentId: string,
  change: { entered: number; gone: number },
  now: string,
): Promise<void> {
  const { members } = await trx
    .selectFrom("segment_members")
    .where("segment_id", "=", segmentId)
    .select((eb) => eb.fn.countAll<number>().as("members"))
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("segments")
    .set({ member_count: members, refreshed_at: now })
    .where("id", "=", segmentId)
    .execute();
  const plus = (column: "entered" | "gone"): RawBuilder<number> =>
    sql<number>`${sql.ref(`segment_sizes.${column}`)} + ${sql.ref(`excluded.${column}`)}`;
  await trx
    .insertInto("segment_sizes")
    .values({ segment_id: segmentId, day: now.slice(0, 10), members, ...change })
    .onConflict((conflict) =>
      conflict
        .columns(["segment_id", "day"])
        .doUpdateSet({ members, entered: plus("entered"), gone: plus("gone") }),
    )
    .execute();
}

/** Remembers how far the members are decided: "" nobody yet, null all of them. */
export async function updateDecidedTo(trx: Db, id: string, decidedTo: string | null): Promise<void> {
  await trx.updateTable("segments").set({ decided_to: decidedTo }).where("id", "=", id).execute();
}
