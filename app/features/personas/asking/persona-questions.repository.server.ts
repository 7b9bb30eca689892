import { type Insertable, sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { type PersonaQuestion, questionKinds } from "./persona-question.ts";

const kindSchema = z.enum(questionKinds);

/** A persona has at most 400 lines. */
const MAX_QUESTIONS = 400;

const columns = [
  "persona_questions.id as id",
  "persona_questions.persona_id as personaId",
  "persona_questions.line_key as lineKey",
  "persona_questions.claim_mark as claimMark",
  "persona_questions.survey_id as surveyId",
  "persona_questions.question_id as questionId",
  "persona_questions.kind as kind",
  "persona_questions.asked_at as askedAt",
  "persona_questions.asked_by as askedBy",
  "persona_questions.yes as yes",
  "persona_questions.no as no",
  "persona_questions.unsure as unsure",
  "persona_questions.people as people",
  "persona_questions.first_at as firstAt",
  "persona_questions.last_at as lastAt",
  "persona_questions.kept_at as keptAt",
  "persona_questions.kept_by as keptBy",
] as const;

/** The lines of a persona that were asked about. */
export async function selectQuestions(db: Db, personaId: string): Promise<PersonaQuestion[]> {
  const rows = await db
    .selectFrom("persona_questions")
    .select(columns)
    .where("persona_id", "=", personaId)
    .limit(MAX_QUESTIONS)
    .execute();
  return rows.map((row) => ({ ...row, kind: kindSchema.parse(row.kind) }));
}

/** Questions of all personas with ids after `after`, by id, each with the segment of its persona. */
export async function selectQuestionsAfter(
  db: Db,
  after: string,
  limit: number,
): Promise<(PersonaQuestion & { segmentId: string })[]> {
  const rows = await db
    .selectFrom("persona_questions")
    .innerJoin("personas", "personas.id", "persona_questions.persona_id")
    .select([...columns, "personas.segment_id as segmentId"])
    .where("persona_questions.id", ">", after)
    .orderBy("persona_questions.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, kind: kindSchema.parse(row.kind) }));
}

/** Remembers questions; a line that somebody else asked about meanwhile keeps its question. Returns how many were new. */
export async function insertQuestions(
  trx: Db,
  rows: readonly Insertable<Database["persona_questions"]>[],
): Promise<number> {
  return rows.length === 0 ? 0 : insertRows(trx, "persona_questions", rows, { skipTaken: true });
}

/** Forgets the questions about some lines, which are asked anew. */
export async function deleteQuestions(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.deleteFrom("persona_questions").where("id", "in", ids).execute();
}

export interface CountedAnswers {
  yes: number;
  no: number;
  unsure: number;
  people: number;
  firstAt: string | null;
  lastAt: string | null;
}

/** Writes what the answers say now; a decision to keep the line stands until they say something else. */
export async function updateCounts(trx: Db, id: string, counted: CountedAnswers, now: string): Promise<void> {
  const { yes, no, unsure, people, firstAt, lastAt } = counted;
  await trx
    .updateTable("persona_questions")
    .set({ yes, no, unsure, people, first_at: firstAt, last_at: lastAt, counted_at: now })
    .where("id", "=", id)
    .execute();
}

/** Notes who keeps an assumption although customers contradict it; null takes that back. */
export async function updateKept(
  trx: Db,
  id: string,
  kept: { at: string; by: string } | null,
): Promise<void> {
  await trx
    .updateTable("persona_questions")
    .set({ kept_at: kept?.at ?? null, kept_by: kept?.by ?? null })
    .where("id", "=", id)
    .execute();
}

/**
 * What the members of a segment answered to a question, each counted once with the latest answer that counts: "yes",
 * "no", "unsure", or "" for any other answer, with the times of the first and the last.
 */
export async function countMemberAnswers(
  db: Db,
  segmentId: string,
  { surveyId, questionId }: { surveyId: string; questionId: string },
): Promise<{ value: string; people: number; firstAt: string; lastAt: string }[]> {
  const latest = db
    .selectFrom("answers")
    .innerJoin("responses", "responses.id", "answers.response_id")
    .innerJoin("segment_members as member", (join) =>
      join
        .on("member.customer_id", "=", sql<string>`responses.customer_id`)
        .on("member.segment_id", "=", segmentId),
    )
    .where("answers.survey_id", "=", surveyId)
    .where("answers.question_id", "=", questionId)
    .where("answers.position", "=", 0)
    .where("responses.status", "=", "complete")
    .where("responses.set_aside", "=", 0)
    .select([
      sql<string>`case when answers.value_text in ('yes', 'no', 'unsure') then answers.value_text else '' end`.as(
        "value",
      ),
      "responses.submitted_at as at",
      sql<number>`row_number() over (partition by responses.customer_id
        order by responses.submitted_at desc, responses.id desc)`.as("place"),
    ])
    .as("latest");
  const rows = await db
    .selectFrom(latest)
    .where("latest.place", "=", 1)
    .groupBy("latest.value")
    .select((eb) => [
      "latest.value as value",
      eb.fn.countAll().as("people"),
      eb.fn.min("latest.at").as("firstAt"),
      eb.fn.max("latest.at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

/** How many customers are in a segment now. */
export async function countMembers(db: Db, segmentId: string): Promise<number> {
  const row = await db
    .selectFrom("segment_members")
    .where("segment_id", "=", segmentId)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
