import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { conditionSql } from "./answer-condition-query.server.ts";
import type { AnswerCondition } from "./response-filter.ts";

/** Counts in results: given to the end, and not set aside. Those that do not are few and have an index. */
export function isCounted(): RawBuilder<boolean> {
  return sql<boolean>`(responses.status = 'complete' and responses.set_aside = 0)`;
}

/** How many responses to a survey count in its results. */
export async function countCounted(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom("responses")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("survey_id", "=", surveyId)
    .where(isCounted())
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many of them gave certain answers to a question. */
export async function countMatching(
  db: Db,
  surveyId: string,
  filter: { questionId: string; condition: AnswerCondition },
): Promise<number> {
  const row = await db
    .selectFrom("responses")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("survey_id", "=", surveyId)
    .where(isCounted())
    .where("id", "in", (eb) =>
      eb
        .selectFrom("answers")
        .select("answers.response_id")
        .where("answers.survey_id", "=", surveyId)
        .where("answers.question_id", "=", filter.questionId)
        .where(conditionSql(filter.condition)),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
