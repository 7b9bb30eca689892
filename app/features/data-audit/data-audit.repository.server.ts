import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { AttributeCount } from "./attribute-count.ts";

type SubjectColumn = "customer_id" | "company_id";

/** How many customers and companies there are; for jobs, since it counts them all. */
export async function countSubjects(db: Db): Promise<{ customer: number; company: number }> {
  const count = async (table: "customers" | "companies") => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as("count"))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return { customer: await count("customers"), company: await count("companies") };
}

export interface Moments {
  /** What was learnt before this is stale; null where nothing ever is. */
  staleBefore: string | null;
  now: string;
  month: string;
  quarter: string;
  year: string;
}

/** Counts the leading values of one attribute; for jobs, since it looks at all of them. */
export async function countLeading(db: Db, attributeId: string, at: Moments) {
  const countWhere = (condition: RawBuilder<unknown>) =>
    sql<number | null>`sum(case when ${condition} then 1 else 0 end)`;
  const from = (source: string) => countWhere(sql`source_type = ${source}`);
  const row = await db
    .selectFrom("attribute_values")
    .select((eb) => [
      eb.fn.countAll().as("filled"),
      countWhere(isStale(at)).as("stale"),
      eb.fn.min("learnt_at").as("oldestAt"),
      eb.fn.max("learnt_at").as("newestAt"),
      countWhere(sql`learnt_at >= ${at.month}`).as("month"),
      countWhere(sql`learnt_at >= ${at.quarter} and learnt_at < ${at.month}`).as("quarter"),
      countWhere(sql`learnt_at >= ${at.year} and learnt_at < ${at.quarter}`).as("year"),
      countWhere(sql`learnt_at < ${at.year}`).as("older"),
      from("manual").as("manual"),
      from("survey").as("survey"),
      from("import").as("import"),
      from("engine").as("engine"),
    ])
    .where("attribute_id", "=", attributeId)
    .where("superseded_at", "is", null)
    .executeTakeFirstOrThrow();
  const number = (value: unknown) => Number(value ?? 0);
  return {
    filled: number(row.filled),
    stale: number(row.stale),
    oldestAt: row.oldestAt,
    newestAt: row.newestAt,
    ages: {
      month: number(row.month),
      quarter: number(row.quarter),
      year: number(row.year),
      older: number(row.older),
    },
    sources: {
      manual: number(row.manual),
      survey: number(row.survey),
      import: number(row.import),
      engine: number(row.engine),
    },
  };
}

function isStale({ staleBefore, now }: Moments): RawBuilder<unknown> {
  const byAge = staleBefore === null ? sql`1 = 0` : sql`expires_at is null and learnt_at < ${staleBefore}`;
  return sql`(expires_at is not null and expires_at <= ${now}) or (${byAge})`;
}

/**
 * On how many subjects another source says something else than what leads, and its word is fresh: another type of
 * source, or another file. What was said before a person chose is settled.
 */
export async function countDisputed(
  db: Db,
  column: SubjectColumn,
  attributeId: string,
  staleBefore: string | null,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct ${sql.ref(`other.${column}`)}) as count
    from attribute_values other
    join attribute_values ours on ours.attribute_id = other.attribute_id
      and ${sql.ref(`ours.${column}`)} = ${sql.ref(`other.${column}`)} and ours.superseded_at is null
    where other.attribute_id = ${attributeId} and other.superseded_at is not null
      and other.unfit_since is null and other.value_text <> ours.value_text
      and (other.source_type <> ours.source_type
        or (other.source_type = 'import' and other.source_label <> ours.source_label))
      and (ours.chosen_at is null or other.learnt_at > ours.chosen_at)
      and other.learnt_at >= ${staleBefore ?? ""}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** How many values of an attribute are kept that do not fit it. */
export async function countUnfit(db: Db, attributeId: string): Promise<number> {
  const row = await db
    .selectFrom("attribute_values")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("attribute_id", "=", attributeId)
    .where("unfit_since", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Writes the counts of all attributes in place of what was counted before. */
export async function replaceCounts(db: Db, counts: readonly AttributeCount[]): Promise<void> {
  await db.deleteFrom("attribute_audit").execute();
  const rows = counts.map((count) => ({
    attribute_id: count.attributeId,
    subjects: count.subjects,
    filled: count.filled,
    stale: count.stale,
    disputed: count.disputed,
    unfit: count.unfit,
    best: count.best,
    best_known: count.bestKnown,
    oldest_at: count.oldestAt,
    newest_at: count.newestAt,
    ages: JSON.stringify(count.ages),
    sources: JSON.stringify(count.sources),
    counted_at: count.countedAt,
  }));
  if (rows.length > 0) await insertRows(db, "attribute_audit", rows);
}

const ages = z.object({ month: z.number(), quarter: z.number(), year: z.number(), older: z.number() });
const sources = z.object({
  manual: z.number(),
  survey: z.number(),
  import: z.number(),
  engine: z.number(),
});

/** What was counted of each attribute last, or of one; at most 500. */
export async function selectCounts(db: Db, attributeId?: string): Promise<AttributeCount[]> {
  const rows = await db
    .selectFrom("attribute_audit")
    .selectAll()
    .$if(attributeId !== undefined, (query) => query.where("attribute_id", "=", attributeId ?? ""))
    .limit(500)
    .execute();
  return rows.map((row) => ({
    attributeId: row.attribute_id,
    subjects: row.subjects,
    filled: row.filled,
    stale: row.stale,
    disputed: row.disputed,
    unfit: row.unfit,
    best: row.best,
    bestKnown: row.best_known,
    oldestAt: row.oldest_at,
    newestAt: row.newest_at,
    ages: ages.parse(JSON.parse(row.ages)),
    sources: sources.parse(JSON.parse(row.sources)),
    countedAt: row.counted_at,
  }));
}
