import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import type { NumberSummary } from "#app/features/surveys/survey-results.ts";
import { type QuestionResult, surveyResults } from "#app/features/surveys/survey-results.ts";
import type { Db } from "#db/client.server.ts";
import { countResponses, selectTexts } from "./response-list.repository.server.ts";
import {
  selectMonthCounts,
  selectNumberSummary,
  selectRespondents,
  selectValueCounts,
} from "./results.repository.server.ts";

/** A text answer on the results page. */
export interface ShownText {
  responseId: string;
  text: string;
  itemId: string | null;
}

/** Everything that the results page shows, whatever the number of responses. */
export interface SurveyOverview {
  responses: number;
  results: QuestionResult[];
  /** The newest texts of each open question, by question id. */
  texts: Record<string, ShownText[]>;
}

const TEXTS_SHOWN = 5;

/** Counts all answers to a survey, over all its versions, for the questions that `survey` has. */
export async function summariseSurvey(db: Db, surveyId: string, survey: Survey): Promise<SurveyOverview> {
  const ids = (...types: Question["type"][]) =>
    survey.questions.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const numbers = new Map<string, NumberSummary>();
  for (const question of survey.questions) {
    if (question.type !== "number") continue;
    const summary = await selectNumberSummary(db, surveyId, question.id, question.wholeNumbers);
    if (summary !== null) numbers.set(question.id, summary);
  }
  const texts: Record<string, ShownText[]> = {};
  for (const id of ids("short-text", "long-text", "email")) {
    const rows = await selectTexts(db, surveyId, id, TEXTS_SHOWN);
    texts[id] = rows.map((row) => ({ ...row, text: row.text ?? "" }));
  }
  const choices = ids(
    "single-choice",
    "multiple-choice",
    "dropdown",
    "picture-choice",
    "stars",
    "csat",
    "ces",
    "nps",
    "consent",
  );
  return {
    responses: await countResponses(db, surveyId),
    results: surveyResults(survey, {
      values: [
        ...(await selectValueCounts(db, surveyId, choices)),
        ...(await selectMonthCounts(db, surveyId, ids("date"))),
      ],
      respondents: await selectRespondents(db, surveyId),
      numbers,
    }),
    texts,
  };
}
