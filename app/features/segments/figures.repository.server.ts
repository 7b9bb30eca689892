import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { type Figures, figuresSchema } from "./figures.schema.ts";

export interface SegmentFigures {
  segmentId: string;
  members: number;
  figures: Figures;
  countedAt: string;
}

/** What these segments were last counted by. */
export async function selectFigures(db: Db, segmentIds: readonly string[]): Promise<SegmentFigures[]> {
  const rows = await db
    .selectFrom("segment_figures")
    .select(["segment_id as segmentId", "members", "figures", "counted_at as countedAt"])
    .where(isAnyOf(db, "segment_id", segmentIds))
    .execute();
  return rows.map((row) => ({ ...row, figures: figuresSchema.parse(JSON.parse(row.figures)) }));
}

export interface Overlap {
  oneId: string;
  otherId: string;
  /** Customers in both. */
  members: number;
}

/** How many customers pairs of segments share, those with most first; at most 500. */
export async function selectOverlaps(db: Db): Promise<(Overlap & { countedAt: string })[]> {
  return db
    .selectFrom("segment_overlaps")
    .select(["one_id as oneId", "other_id as otherId", "members", "counted_at as countedAt"])
    .orderBy("members", "desc")
    .limit(500)
    .execute();
}

/** The segments of at most 500 customers. */
export async function selectMembershipsOf(db: Db, customerIds: readonly string[]) {
  return db
    .selectFrom("segment_members")
    .select(["segment_id as segmentId", "customer_id as customerId"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .execute();
}

/** Puts what was counted in the place of what was counted before; `segmentIds` are those that still exist. */
export async function replaceFigures(
  trx: Db,
  counted: readonly SegmentFigures[],
  overlaps: readonly Overlap[],
  countedAt: string,
): Promise<void> {
  await trx.deleteFrom("segment_figures").execute();
  await trx.deleteFrom("segment_overlaps").execute();
  for (const { segmentId, members, figures } of counted) {
    await trx
      .insertInto("segment_figures")
      .values({ segment_id: segmentId, members, figures: JSON.stringify(figures), counted_at: countedAt })
      .execute();
  }
  for (const { oneId, otherId, members } of overlaps) {
    await trx
      .insertInto("segment_overlaps")
      .values({ one_id: oneId, other_id: otherId, members, counted_at: countedAt })
      .execute();
  }
}
