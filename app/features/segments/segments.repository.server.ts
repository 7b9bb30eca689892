import type { Db } from "#db/client.server.ts";
import { ruleExpression } from "./rules/rule-query.server.ts";
import { ruleLimits, type SegmentRule, segmentRuleSchema } from "./segment-rule.ts";
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
  /** When its members changed last. */
  refreshedAt: string | null;
  /** False while it is still being decided who belongs, after a rule that is new. */
  isDecided: boolean;
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
  "decided_to as decidedTo",
] as const;

export async function selectSegments(db: Db): Promise<Segment[]> {
  const rows = await db
    .selectFrom("segments")
    .select(columns)
    .orderBy("name")
    .limit(ruleLimits.segments)
    .execute();
  return rows.map(toSegment);
}

export async function selectSegment(db: Db, id: string): Promise<Segment | undefined> {
  const row = await db.selectFrom("segments").select(columns).where("id", "=", id).executeTakeFirst();
  return row && toSegment(row);
}

function toSegment<Row extends { rule: string; state: string; decidedTo: string | null }>({
  decidedTo,
  ...row
}: Row) {
  return {
    ...row,
    isDecided: decidedTo === null,
    rule: segmentRuleSchema.parse(JSON.parse(row.rule)),
    state: segmentStateSchema.parse(row.state),
  };
}

export async function insertSegment(
  db: Db,
  segment: Omit<Segment, "isDecided">,
  createdBy: string | null,
): Promise<void> {
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
    .where(ruleExpression(rule, { db, now, ids: null }))
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The segments a customer belongs to. */
export async function selectSegmentsOf(db: Db, customerId: string) {
  return db
    .selectFrom("segment_members")
    .innerJoin("segments", "segments.id", "segment_members.segment_id")
    .select(["segments.id as id", "segments.name as name", "segment_members.entered_at as enteredAt"])
    .where("segment_members.customer_id", "=", customerId)
    .orderBy("segments.name")
    .limit(ruleLimits.segments)
    .execute();
}
