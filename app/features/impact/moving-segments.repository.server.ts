import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";

/** People of a segment who spoke in two periods: of a theme, and of anything. */
export interface SegmentVoices {
  segmentId: string;
  name: string;
  recent: number;
  earlier: number;
  everyoneRecent: number;
  everyoneEarlier: number;
}

/** For each segment, at most 100: who of it spoke of a theme since `recentSince`, and since `earlierSince` before that. */
export async function selectSegmentVoices(
  db: Db,
  themeId: string,
  { recentSince, earlierSince }: { recentSince: string; earlierSince: string },
): Promise<SegmentVoices[]> {
  const isRecent = sql`statements.occurred_at >= ${recentSince}`;
  const isEarlier = sql`statements.occurred_at < ${recentSince}`;
  const ofTheme = sql`statements.theme_id = ${themeId}`;
  const people = (condition: RawBuilder<unknown>) =>
    sql<number>`count(distinct case when ${condition} then statements.customer_id end)`;
  const rows = await db
    .selectFrom("segments")
    .innerJoin("segment_members", "segment_members.segment_id", "segments.id")
    .innerJoin("statements", "statements.customer_id", "segment_members.customer_id")
    .where("statements.occurred_at", ">=", earlierSince)
    .where("statements.undated", "=", 0)
    .groupBy(["segments.id", "segments.name"])
    .select([
      "segments.id as segmentId",
      "segments.name as name",
      people(sql`${ofTheme} and ${isRecent}`).as("recent"),
      people(sql`${ofTheme} and ${isEarlier}`).as("earlier"),
      people(isRecent).as("everyoneRecent"),
      people(isEarlier).as("everyoneEarlier"),
    ])
    .orderBy("segments.id")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...row,
    recent: Number(row.recent),
    earlier: Number(row.earlier),
    everyoneRecent: Number(row.everyoneRecent),
    everyoneEarlier: Number(row.everyoneEarlier),
  }));
}
