import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** How many customers there are, and how many of them are in each of some segments (at most 100). */
export async function selectCoverage(db: Db, segmentIds: readonly string[]) {
  const { customers } = await db
    .selectFrom("customers")
    .select((eb) => eb.fn.countAll().as("customers"))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("segment_members")
    .where(isAnyOf(db, "segment_id", segmentIds))
    .groupBy("segment_id")
    .select((eb) => ["segment_id as segmentId", eb.fn.countAll().as("members")])
    .execute();
  return {
    customers: Number(customers),
    members: new Map(rows.map(({ segmentId, members }) => [segmentId, Number(members)])),
  };
}
