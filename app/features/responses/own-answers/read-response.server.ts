import { answerFromRows } from "#app/features/surveys/answers/answer-rows.ts";
import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectAnswers } from "../reading/response-list.repository.server.ts";
import { selectResponseFacts } from "./own-answers.repository.server.ts";

/** A response with the version of the survey that was seen, and its answers to it. */
export interface ReadResponse extends NonNullable<Awaited<ReturnType<typeof selectResponseFacts>>> {
  survey: Survey;
  answers: Answers;
}

/** The response with this id; undefined when there is none. */
export async function readResponse(db: Db, responseId: string): Promise<ReadResponse | undefined> {
  const facts = await selectResponseFacts(db, responseId);
  if (!facts) return undefined;
  const survey = await getSurveyVersion(db, facts.surveyId, facts.version);
  const rows = await selectAnswers(db, [responseId]);
  const answers: Answers = Object.create(null);
  for (const question of survey.questions) {
    const own = rows.filter(({ questionId }) => questionId === question.id);
    // A question without rows may not have been asked at all, which is not the same as having been left out.
    if (own.length > 0) answers[question.id] = answerFromRows(question.type, own);
  }
  return { ...facts, survey, answers };
}
