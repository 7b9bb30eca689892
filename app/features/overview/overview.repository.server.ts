import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

/** A half-open span of time in stored form. */
export interface Span {
  from: string;
  to: string;
}

type Dated = "feedback_items.occurred_at" | "responses.submitted_at" | "customers.since";
const tables = {
  "feedback_items.occurred_at": "feedback_items",
  "responses.submitted_at": "responses",
  "customers.since": "customers",
} as const;

/** How many rows of a table fall into a span. */
export async function countWithin(db: Db, column: Dated, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom(tables[column])
    .select((eb) => eb.fn.countAll().as("count"))
    .where(sql.ref(column), ">=", from)
    .where(sql.ref(column), "<", to)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many different customers said something within a span. */
export async function countVoicesWithin(db: Db, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom("feedback_items")
    .select((eb) => eb.fn.count("customer_id").distinct().as("count"))
    .where("occurred_at", ">=", from)
    .where("occurred_at", "<", to)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Counts customers by how far they are covered: known, in a segment, in a segment with a published persona. */
export async function selectCoverage(db: Db) {
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom("customers").select(eb.fn.countAll().as("n")).as("customers"),
      eb
        .selectFrom("feedback_items")
        .select((inner) => inner.fn.count("customer_id").distinct().as("n"))
        .as("heard"),
      eb
        .selectFrom("segment_members")
        .select((inner) => inner.fn.count("customer_id").distinct().as("n"))
        .as("inSegment"),
      eb
        .selectFrom("segment_members")
        .innerJoin("personas", "personas.segment_id", "segment_members.segment_id")
        .where("personas.status", "=", "published")
        .select((inner) => inner.fn.count("segment_members.customer_id").distinct().as("n"))
        .as("portrayed"),
    ])
    .executeTakeFirstOrThrow();
  return {
    customers: Number(row.customers ?? 0),
    heard: Number(row.heard ?? 0),
    inSegment: Number(row.inSegment ?? 0),
    portrayed: Number(row.portrayed ?? 0),
  };
}

/** How many feedback items there are. */
export async function countItems(db: Db): Promise<number> {
  const row = await db
    .selectFrom("feedback_items")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The state of the instance in a few counts, for what to do next. */
export async function selectWorkCounts(db: Db) {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("feedback_items")
        .select(eb.fn.countAll().as("n"))
        .where("analysed_at", "is", null)
        .as("waiting"),
      eb
        .selectFrom("feedback_items")
        .select(eb.fn.countAll().as("n"))
        .where("analysis_error", "is not", null)
        .as("failed"),
      eb.selectFrom("imports").select(eb.fn.countAll().as("n")).where("status", "=", "mapping").as("toMap"),
      eb.selectFrom("segments").select(eb.fn.countAll().as("n")).as("segments"),
      eb
        .selectFrom("segments")
        .leftJoin("personas", "personas.segment_id", "segments.id")
        .select(eb.fn.countAll().as("n"))
        .where("personas.id", "is", null)
        .as("segmentsUnportrayed"),
      eb
        .selectFrom("surveys")
        .select(eb.fn.countAll().as("n"))
        .where("status", "=", "draft")
        .as("surveyDrafts"),
      eb
        .selectFrom("surveys")
        .select(eb.fn.countAll().as("n"))
        .where("status", "=", "published")
        .as("surveysPublished"),
      eb
        .selectFrom("personas")
        .select(eb.fn.countAll().as("n"))
        .where("status", "=", "draft")
        .as("personaDrafts"),
      eb
        .selectFrom("personas")
        .select(eb.fn.countAll().as("n"))
        .where("status", "=", "published")
        .as("personasPublished"),
    ])
    .executeTakeFirstOrThrow();
  return new Map(Object.entries(row).map(([name, count]) => [name, Number(count ?? 0)]));
}

/** How often each rating from 0 to 10 was given to a question. */
export async function selectRatingCounts(
  db: Db,
  surveyId: string,
  questionId: string,
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("answers")
    .select((eb) => ["value_number as rating", eb.fn.countAll().as("count")])
    .where("survey_id", "=", surveyId)
    .where("question_id", "=", questionId)
    .where("value_number", "is not", null)
    .groupBy("value_number")
    .limit(100)
    .execute();
  return new Map(rows.map((row) => [Number(row.rating), Number(row.count)]));
}
