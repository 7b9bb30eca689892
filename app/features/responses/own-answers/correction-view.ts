import { answersSoFar } from "#app/features/surveys/answers/answers-so-far.ts";
import { pathWords } from "#app/features/surveys/logic/pipe.ts";
import { walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import type { Entered, FormView } from "#app/features/surveys/public-page/form-view.ts";
import { wholeView } from "#app/features/surveys/public-page/public-form.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { isAnswered } from "#app/features/surveys/question-words.ts";
import type { Correction } from "./correctable.ts";

/**
 * All questions that were asked, on one page, and those that what was entered leads to. What was skipped because it was
 * known is not among them, nor is an answer that cannot be corrected.
 */
export function correctionView(
  { survey, walk, kept, context }: Correction,
  language: string,
  entered: Entered,
): FormView {
  const now = walkSurvey(survey, answersSoFar(survey, entered.posted, context.uploads), context);
  const asked = new Set([...walk.shown, ...now.shown].flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  const questions = survey.questions.filter(({ id }) => asked.has(id));
  const counted = questions.filter(({ type }) => isAnswered(type));
  return {
    ...wholeView(survey),
    survey: { ...survey, questions },
    words: wordsOf(language),
    language,
    asked,
    numbers: new Map(counted.map(({ id }, index) => [id, index + 1])),
    required: now.required,
    said: pathWords(survey.questions, now, context),
    files: new Map([...context.uploads].map(([id, { name }]) => [id, name])),
    entered,
    noUploads: true,
  };
}
