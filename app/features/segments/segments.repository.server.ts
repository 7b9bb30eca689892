import type { Db } from "#db/client.server.ts";
import { ruleExpression } from "./rule-query.server.ts";
import { type SegmentRule, segmentRuleSchema } from "./segment-rule.ts";
import { type SegmentState, segmentStateSchema } from "./segment-state.ts";

export interface Segment {
  id: string;
  name: string;
  rule: SegmentRule;
  /** What we would say to these customers that we would not say to others. */
  message: string;
  origin: string;
  state: SegmentState;
  memberCount: number;
  createdAt: string;
  updatedAt: string;
  refreshedAt: string | null;
}

const columns = [
  "id",
  "name",
  "rule",
  "message",
  "origin",
  "state",
  "member_count as memberCount",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "refreshed_at as refreshedAt",
] as const;

/** Segments are few: each needs something different to be said. */
export const MAX_SEGMENTS = 200;

export async function selectSegments(db: Db): Promise<Segment[]> {
  const rows = await db.selectFrom("segments").select(columns).orderBy("name").limit(MAX_SEGMENTS).execute();
  return rows.map(toSegment);
}

export async function selectSegment(db: Db, id: string): Promise<Segment | undefined> {
  const row = await db.selectFrom("segments").select(columns).where("id", "=", id).executeTakeFirst();
  return row && toSegment(row);
}

function toSegment<Row extends { rule: string; state: string }>(row: Row) {
  return {
    ...row,
    rule: segmentRuleSchema.parse(JSON.parse(row.rule)),
    state: segmentStateSchema.parse(row.state),
  };
}

export async function insertSegment(db: Db, segment: Segment, createdBy: string | null): Promise<void> {
  await db
    .insertInto("segments")
    .values({
      id: segment.id,
      name: segment.name,
      rule: JSON.stringify(segment.rule),
      message: segment.message,
      origin: segment.origin,
      state: segment.state,
      member_count: 0,
      created_by: createdBy,
      created_at: segment.createdAt,
      updated_at: segment.updatedAt,
      refreshed_at: null,
    })
    .execute();
}

export async function updateSegment(
  db: Db,
  id: string,
  changes: { name: string; rule: SegmentRule; message: string; updatedAt: string },
): Promise<void> {
  await db
    .updateTable("segments")
    .set({
      name: changes.name,
      rule: JSON.stringify(changes.rule),
      message: changes.message,
      updated_at: changes.updatedAt,
    })
    .where("id", "=", id)
    .execute();
}

export async function updateSegmentState(
  db: Db,
  id: string,
  changes: { state: SegmentState; message: string; updatedAt: string },
): Promise<void> {
  await db
    .updateTable("segments")
    .set({ state: changes.state, message: changes.message, updated_at: changes.updatedAt })
    .where("id", "=", id)
    .execute();
}

export async function deleteSegment(db: Db, id: string): Promise<void> {
  await db.deleteFrom("segments").where("id", "=", id).execute();
}

/** How many customers match a rule at `now`. */
export async function countMatching(db: Db, rule: SegmentRule, now: string): Promise<number> {
  const row = await db
    .selectFrom("customers")
    .where((eb) => ruleExpression(eb, rule, now))
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Makes the stored membership of a segment agree with its rule; who stays keeps the time of entering. */
export async function rewriteMembers(
  db: Db,
  segment: Pick<Segment, "id" | "rule">,
  now: string,
): Promise<number> {
  await db
    .deleteFrom("segment_members")
    .where("segment_id", "=", segment.id)
    .where("customer_id", "not in", (eb) =>
      eb
        .selectFrom("customers")
        .select("customers.id")
        .where((inner) => ruleExpression(inner, segment.rule, now)),
    )
    .execute();
  await db
    .insertInto("segment_members")
    .columns(["segment_id", "customer_id", "entered_at"])
    .expression((eb) =>
      eb
        .selectFrom("customers")
        .select((inner) => [
          inner.val(segment.id).as("segment_id"),
          "customers.id",
          inner.val(now).as("entered_at"),
        ])
        .where((inner) => ruleExpression(inner, segment.rule, now)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom("segment_members")
    .where("segment_id", "=", segment.id)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  const count = Number(row.count);
  await db
    .updateTable("segments")
    .set({ member_count: count, refreshed_at: now })
    .where("id", "=", segment.id)
    .execute();
  return count;
}

/** The segments a customer belongs to. */
export async function selectSegmentsOf(db: Db, customerId: string) {
  return db
    .selectFrom("segment_members")
    .innerJoin("segments", "segments.id", "segment_members.segment_id")
    .select(["segments.id as id", "segments.name as name", "segment_members.entered_at as enteredAt"])
    .where("segment_members.customer_id", "=", customerId)
    .orderBy("segments.name")
    .limit(MAX_SEGMENTS)
    .execute();
}
