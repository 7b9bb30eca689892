import { pipe } from "#app/features/surveys/logic/pipe.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import {
  getSurvey,
  getSurveyVersion,
  type SurveyRecord,
} from "#app/features/surveys/surveys.service.server.ts";
import { overVersions } from "#app/features/surveys/versions/over-versions.ts";
import type { Db } from "#db/client.server.ts";
import { selectAnsweredQuestions } from "./answered-questions.repository.server.ts";

/** Who publishes more often than that has the questions of the latest versions. */
const MOST_VERSIONS = 50;

/**
 * A survey for reading its answers: what is published now, worded so, and of earlier versions the questions that somebody
 * answered. What is only being edited is not part of it, unless nothing was ever published. Throws NotFoundError.
 */
export async function getSurveyOverVersions(db: Db, surveyId: string): Promise<SurveyRecord> {
  const record = await getSurvey(db, surveyId);
  const published = record.publishedVersion;
  if (published === null) return record;
  const newest = await getSurveyVersion(db, surveyId, published);
  const earlier: Survey[] = [];
  for (let version = published - 1; version >= 1 && earlier.length < MOST_VERSIONS; version -= 1)
    earlier.push(await getSurveyVersion(db, surveyId, version));
  const together = overVersions(newest, earlier);
  const asked = new Set(newest.questions.map(({ id }) => id));
  const takenOut = together.questions.flatMap(({ id }) => (asked.has(id) ? [] : [id]));
  const answered = new Set(await selectAnsweredQuestions(db, surveyId, takenOut));
  const questions = together.questions
    .filter(({ id }) => asked.has(id) || answered.has(id))
    // A title that repeats an answer is the same question for everybody here: its fallback stands for all of them.
    .map((question) => ({ ...question, title: pipe(question.title, () => "") }));
  return { ...record, survey: { ...together, questions } };
}
