import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { keyedValues } from "#db/sql/keyed-values.ts";

/** Which of these questions of a survey anybody has answered: one look into the index for each. */
export async function selectAnsweredQuestions(
  db: Db,
  surveyId: string,
  questionIds: readonly string[],
): Promise<string[]> {
  if (questionIds.length === 0) return [];
  const asked = keyedValues(db, new Map(questionIds.map((id) => [id, null])));
  const { rows } = await sql<{ id: string }>`
    select asked.key as id from ${asked} as asked
    where exists (select 1 from answers where answers.survey_id = ${surveyId} and answers.question_id = asked.key)
  `.execute(db);
  return rows.map(({ id }) => id);
}
