import type { Db } from "#db/client.server.ts";

/** Different titles that are read; the rest are rare. */
const MAX_TITLES = 2000;

/** Titles and parts in decisions of those who belong to a company, the most frequent among the members first. */
export async function selectPartsAtCompanies(db: Db, segmentId: string) {
  const rows = await db
    .selectFrom("customers")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "customers.id").on("member.segment_id", "=", segmentId),
    )
    .where("customers.company_id", "is not", null)
    .groupBy(["customers.job_title", "customers.decision_role"])
    .select((eb) => [
      "customers.job_title as title",
      "customers.decision_role as role",
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
      eb.fn.min("customers.updated_at").as("oldest"),
      eb.fn.max("customers.updated_at").as("newest"),
    ])
    .orderBy("members", "desc")
    .orderBy("customers.job_title")
    .orderBy("customers.decision_role")
    .limit(MAX_TITLES)
    .execute();
  return rows.map(({ all, members, ...row }) => ({
    ...row,
    members: Number(members),
    others: Number(all) - Number(members),
  }));
}

/** By which way people wrote of themselves: distinct customers by channel, and in all. Answers to surveys were asked for. */
export async function selectWaysOfWriting(db: Db, segmentId: string) {
  const written = db
    .selectFrom("feedback_items as item")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "item.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where("item.source", "in", ["ticket", "review", "mention"])
    .where("item.customer_id", "is not", null);
  const ways = await written
    .groupBy("item.channel")
    .select((eb) => [
      "item.channel as text",
      eb.fn.count("member.customer_id").distinct().as("members"),
      eb.fn.count("item.customer_id").distinct().as("all"),
    ])
    .orderBy("members", "desc")
    .orderBy("item.channel")
    .limit(50)
    .execute();
  const people = await written
    .select((eb) => [
      eb.fn.count("member.customer_id").distinct().as("members"),
      eb.fn.count("item.customer_id").distinct().as("all"),
    ])
    .executeTakeFirstOrThrow();
  return {
    membersKnown: Number(people.members),
    othersKnown: Number(people.all) - Number(people.members),
    values: ways.map(({ text, members, all }) => ({
      text,
      members: Number(members),
      others: Number(all) - Number(members),
    })),
  };
}

/** What is written of first purchases, as its source gave it, with how many members and others began so. */
export async function selectFirstPurchases(db: Db, segmentId: string) {
  const rows = await db
    .selectFrom("customer_metrics as metrics")
    .innerJoin("events", (join) =>
      join
        .onRef("events.customer_id", "=", "metrics.customer_id")
        .onRef("events.occurred_at", "=", "metrics.first_purchase_at")
        .on("events.type", "=", "purchase"),
    )
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "metrics.customer_id").on("member.segment_id", "=", segmentId),
    )
    .groupBy("events.detail")
    .select((eb) => [
      "events.detail as detail",
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .orderBy("members", "desc")
    .orderBy("events.detail")
    .limit(500)
    .execute();
  return rows.map(({ detail, members, all }) => ({
    detail,
    members: Number(members),
    others: Number(all) - Number(members),
  }));
}
