import type { AnswerContext } from "#app/features/surveys/answers/survey-answers.ts";
import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import { nothingKnown } from "#app/features/surveys/logic/walk-context.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import type { Db } from "#db/client.server.ts";
import { knownAnswers } from "../respondents/known-answers.server.ts";
import { type Correction, correctable } from "./correctable.ts";
import type { ReadResponse } from "./read-response.server.ts";

/**
 * What corrected answers are checked against: what came with the link and the files stay what they were, and nobody is
 * turned away by a quota that filled up after they had answered. What was known of whoever used a personal link is looked
 * up again; where it has changed since, nobody is asked for what they were not asked then (correctable.ts).
 */
export async function findCorrection(db: Db, response: ReadResponse): Promise<Correction> {
  const { survey, answers, customerId } = response;
  const uses = response.personal === 1 && customerId !== null && !survey.anonymous;
  const found = uses ? await knownAnswers(db, survey, customerId) : nothingKnown;
  const known = Object.fromEntries(Object.entries(found.known).filter(([id]) => !Object.hasOwn(answers, id)));
  const context = { ...nothingKnown, attributes: found.attributes, known, ...sentAlong(response) };
  const fitted = correctable(survey, answers, context);
  const language = response.language ?? survey.language;
  return {
    ...fitted,
    survey: localizeSurvey(fitted.survey, language),
    context: { ...context, words: wordsOf(language) },
  };
}

/** What came beside the answers: hidden fields and files. */
function sentAlong({ survey, answers }: ReadResponse): Pick<AnswerContext, "hidden" | "uploads"> {
  const hidden: Record<string, string> = Object.create(null);
  const uploads = new Map<string, StoredUpload>();
  for (const question of survey.questions) {
    const answer = answers[question.id] ?? null;
    if (question.type === "hidden" && answer?.kind === "text") hidden[question.id] = answer.text;
    if (question.type !== "file" || answer?.kind !== "files") continue;
    const kind = question.kinds[0] ?? "pdf";
    for (const file of answer.files) uploads.set(file.id, { ...file, questionId: question.id, kind });
  }
  return { hidden, uploads };
}
