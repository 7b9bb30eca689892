import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

/** Responses whose last answer was to this question (null: that answered none), by what became of them. */
export interface LastAnswered {
  status: string;
  questionId: string | null;
  count: number;
}

/** Where those who did not finish stopped: the last question, in the survey's order, that each of them answered. */
export async function selectLastAnswered(
  db: Db,
  surveyId: string,
  questionIds: readonly string[],
): Promise<LastAnswered[]> {
  const place =
    questionIds.length === 0
      ? sql<number>`-1`
      : sql<number>`case answers.question_id ${sql.join(
          questionIds.map((id, index) => sql`when ${id} then ${sql.lit(index)}`),
          sql` `,
        )} else -1 end`;
  const rows = await db
    .selectFrom(
      db
        .selectFrom("responses")
        .leftJoin("answers", "answers.response_id", "responses.id")
        .where("responses.survey_id", "=", surveyId)
        // The first half lets the index of what is not counted be used.
        .where(sql<boolean>`(responses.set_aside = 1 or responses.status <> 'complete')`)
        .where("responses.set_aside", "=", 0)
        .where("responses.status", "in", ["partial", "screened-out", "over-quota"])
        .select(["responses.id", "responses.status", sql<number | null>`max(${place})`.as("last")])
        .groupBy(["responses.id", "responses.status"])
        .as("stopped"),
    )
    .select((eb) => ["stopped.status", "stopped.last", eb.fn.countAll().as("count")])
    .groupBy(["stopped.status", "stopped.last"])
    .execute();
  return rows.map(({ status, last, count }) => ({
    status,
    questionId: questionIds[Number(last ?? -1)] ?? null,
    count: Number(count),
  }));
}

/** How many of all responses but withdrawn and set aside ones answered each question. */
export async function selectAnsweredByAll(db: Db, surveyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("answers")
    .where("answers.survey_id", "=", surveyId)
    .where("answers.position", "=", 0)
    .where("answers.response_id", "not in", (eb) =>
      eb
        .selectFrom("responses")
        .select("responses.id")
        .where("responses.survey_id", "=", surveyId)
        .where(sql<boolean>`(set_aside = 1 or status <> 'complete')`)
        .where((or) => or.or([or("responses.set_aside", "=", 1), or("responses.status", "=", "withdrawn")])),
    )
    .select((eb) => ["answers.question_id as questionId", eb.fn.countAll().as("count")])
    .groupBy("answers.question_id")
    .execute();
  return new Map(rows.map((row) => [row.questionId, Number(row.count)]));
}

/** When the newest finished responses were begun and sent, those of which both is known. */
export async function selectNewestTimes(
  db: Db,
  surveyId: string,
  limit: number,
): Promise<{ startedAt: string | null; submittedAt: string }[]> {
  return db
    .selectFrom("responses")
    .where("survey_id", "=", surveyId)
    .where("status", "=", "complete")
    .where("set_aside", "=", 0)
    .select(["started_at as startedAt", "submitted_at as submittedAt"])
    .orderBy("submitted_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** How many responses of all kinds a survey has: the one number that a page asks for while answers arrive. */
export async function countArrived(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom("responses")
    .where("survey_id", "=", surveyId)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
