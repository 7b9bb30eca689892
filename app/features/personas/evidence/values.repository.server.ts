import type { Db } from "#db/client.server.ts";

export interface ValueCount {
  attributeId: string;
  text: string;
  members: number;
  others: number;
}

/**
 * How often each value of these attributes (at most 500) occurs inside and outside a segment; a company's values count
 * for its people. At most 5,000 values, the most frequent among the members first.
 */
export async function selectValueCounts(
  db: Db,
  segmentId: string,
  attributeIds: readonly string[],
): Promise<ValueCount[]> {
  if (attributeIds.length === 0) return [];
  const leading = db.selectFrom("attribute_values as value").where("value.attribute_id", "in", attributeIds);
  const said = leading
    .where("value.superseded_at", "is", null)
    .where("value.customer_id", "is not", null)
    .select((eb) => [
      "value.attribute_id as attributeId",
      "value.value_text as text",
      eb.ref("value.customer_id").as("customerId"),
    ])
    .unionAll(
      leading
        .innerJoin("customers", "customers.company_id", "value.company_id")
        .where("value.superseded_at", "is", null)
        .select((eb) => [
          "value.attribute_id as attributeId",
          "value.value_text as text",
          eb.ref("customers.id").as("customerId"),
        ]),
    );
  const rows = await db
    .selectFrom(said.as("said"))
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "said.customerId").on("member.segment_id", "=", segmentId),
    )
    .groupBy(["said.attributeId", "said.text"])
    .select((eb) => [
      "said.attributeId as attributeId",
      "said.text as text",
      eb.fn.count("member.customer_id").as("members"),
      eb.fn.countAll().as("all"),
    ])
    .orderBy("members", "desc")
    .orderBy("said.attributeId")
    .orderBy("said.text")
    .limit(5000)
    .execute();
  return rows.map(({ all, ...row }) => ({
    ...row,
    members: Number(row.members),
    others: Number(all) - Number(row.members),
  }));
}

/** When, and by which kind of source, members' values of these attributes (at most 500) were learnt. */
export async function selectValueGrounds(db: Db, segmentId: string, attributeIds: readonly string[]) {
  if (attributeIds.length === 0) return [];
  const rows = await db
    .selectFrom("attribute_values as value")
    .innerJoin("segment_members as member", "member.customer_id", "value.customer_id")
    .where("member.segment_id", "=", segmentId)
    .where("value.attribute_id", "in", attributeIds)
    .where("value.superseded_at", "is", null)
    .groupBy(["value.attribute_id", "value.source_type"])
    .select((eb) => [
      "value.attribute_id as subject",
      "value.source_type as source",
      eb.fn.countAll().as("n"),
      eb.fn.min("value.learnt_at").as("oldest"),
      eb.fn.max("value.learnt_at").as("newest"),
    ])
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, n: Number(n) }));
}
