import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** At most `limit` members of a segment, a fair and repeatable sample: the end of an id is random. */
export async function selectSampleOfMembers(db: Db, segmentId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("segment_members")
    .select("customer_id as id")
    .where("segment_id", "=", segmentId)
    .orderBy(sql`substr(customer_id, 25)`)
    .orderBy("customer_id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Which of some customers (at most 500) are in which of some segments, as "segment customer". */
export async function selectBelonging(
  db: Db,
  customerIds: readonly string[],
  segmentIds: readonly string[],
): Promise<Set<string>> {
  const wanted = new Set(segmentIds);
  const rows = await db
    .selectFrom("segment_members")
    .select(["segment_id as segmentId", "customer_id as customerId"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .execute();
  return new Set(
    rows.flatMap(({ segmentId, customerId }) =>
      wanted.has(segmentId) ? [`${segmentId} ${customerId}`] : [],
    ),
  );
}

/** Whether each of some customers (at most 500) has fallen silent, and how well it fits the ideal, 0 to 1. */
export async function selectStanding(db: Db, customerIds: readonly string[]) {
  return db
    .selectFrom("customer_scores")
    .select(["customer_id as id", "disengaged", "fit_score as fit"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .execute();
}

/** Brings what is stored of a persona's members up to date with its segment, at most `limit` of them; how many were not. */
export async function mendBelonging(
  trx: Db,
  personaId: string,
  segmentId: string,
  limit: number,
): Promise<number> {
  const member = sql<boolean>`exists (select 1 from segment_members
    where segment_members.segment_id = ${segmentId} and segment_members.customer_id = persona_members.customer_id)`;
  const gone = await trx
    .selectFrom("persona_members")
    .select("customer_id as id")
    .where("persona_id", "=", personaId)
    .where("in_segment", "=", 1)
    .where(sql<boolean>`not ${member}`)
    .limit(limit)
    .execute();
  const come = await trx
    .selectFrom("segment_members")
    .innerJoin("persona_members", (join) =>
      join
        .onRef("persona_members.customer_id", "=", "segment_members.customer_id")
        .on("persona_members.persona_id", "=", personaId),
    )
    .select("segment_members.customer_id as id")
    .where("segment_members.segment_id", "=", segmentId)
    .where("persona_members.in_segment", "=", 0)
    .limit(limit)
    .execute();
  for (const [rows, inSegment] of [
    [gone, 0],
    [come, 1],
  ] as const) {
    if (rows.length === 0) continue;
    await trx
      .updateTable("persona_members")
      .set({ in_segment: inSegment })
      .where("persona_id", "=", personaId)
      .where(
        isAnyOf(
          trx,
          "customer_id",
          rows.map(({ id }) => id),
        ),
      )
      .execute();
  }
  return gone.length + come.length;
}
