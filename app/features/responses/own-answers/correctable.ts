import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import type { AnswerContext } from "#app/features/surveys/answers/survey-answers.ts";
import type { WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import { type Walk, walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";

/** How a survey is asked of somebody who corrects their answers. */
export interface Correctable {
  /** Asks what was asked then, and requires nothing that was not. */
  survey: Survey;
  /** Ids of answered questions that are not on today's path: their answers stay as they are. */
  kept: ReadonlySet<string>;
  /** The path of the answers as they are stored. */
  walk: Walk;
}

/** The same with what corrected answers are checked against. */
export interface Correction extends Correctable {
  context: AnswerContext;
}

/**
 * Makes a survey fit the answers that it was given. An answer that was taken was complete and on its path, so where today's
 * path says otherwise, something else than the answers has changed since (what is known of the customer, what is still
 * fresh): what was answered is asked, and what was left out is not required. Pure.
 */
export function correctable(survey: Survey, answers: Answers, context: WalkContext): Correctable {
  const answered = new Set(
    survey.questions.flatMap(({ id, type }) =>
      type !== "hidden" && (answers[id] ?? null) !== null ? [id] : [],
    ),
  );
  const shownToday = idsOf(walkSurvey(survey, answers, context).shown);
  const asked = survey.questions.map((question) =>
    answered.has(question.id) && !shownToday.has(question.id) ? { ...question, showIf: null } : question,
  );
  const { required, shown } = walkSurvey({ ...survey, questions: asked }, answers, context);
  const shownThen = idsOf(shown);
  const kept = new Set([...answered].filter((id) => !shownThen.has(id)));
  const questions = asked.map((question) => {
    const notAsked = required.has(question.id) && !answered.has(question.id);
    return notAsked || kept.has(question.id) ? { ...question, required: false, requireIf: null } : question;
  });
  const fitted = { ...survey, questions };
  return { survey: fitted, kept, walk: walkSurvey(fitted, answers, context) };
}

function idsOf(questions: readonly Question[]): Set<string> {
  return new Set(questions.map(({ id }) => id));
}
