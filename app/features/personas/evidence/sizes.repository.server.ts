import type { Db } from "#db/client.server.ts";

/** How many customers are in a segment, how many are not, and how many of each have said anything. */
export async function selectSizes(db: Db, segmentId: string) {
  const all = await db
    .selectFrom("customers")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "customers.id").on("member.segment_id", "=", segmentId),
    )
    .select((eb) => [eb.fn.countAll().as("all"), eb.fn.count("member.customer_id").as("members")])
    .executeTakeFirstOrThrow();
  const speakers = await db
    .selectFrom("customer_metrics")
    .leftJoin("segment_members as member", (join) =>
      join
        .onRef("member.customer_id", "=", "customer_metrics.customer_id")
        .on("member.segment_id", "=", segmentId),
    )
    .where("customer_metrics.feedback_items", ">", 0)
    .select((eb) => [eb.fn.countAll().as("all"), eb.fn.count("member.customer_id").as("members")])
    .executeTakeFirstOrThrow();
  return {
    members: Number(all.members),
    others: Number(all.all) - Number(all.members),
    memberSpeakers: Number(speakers.members),
    otherSpeakers: Number(speakers.all) - Number(speakers.members),
  };
}

/** The currency most of a segment's members pay in, of two as common the first by name; null when nobody bought. */
export async function selectCurrency(db: Db, segmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom("customer_metrics")
    .innerJoin("segment_members as member", "member.customer_id", "customer_metrics.customer_id")
    .where("member.segment_id", "=", segmentId)
    .where("currency", "is not", null)
    .groupBy("currency")
    .select((eb) => ["currency", eb.fn.countAll().as("count")])
    .orderBy("count", "desc")
    .orderBy("currency")
    .limit(1)
    .executeTakeFirst();
  return row?.currency ?? null;
}
