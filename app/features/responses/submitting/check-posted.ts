import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import {
  type AnswerContext,
  type CheckedAnswers,
  checkAnswers,
} from "#app/features/surveys/answers/survey-answers.ts";
import { en } from "#app/features/surveys/public-words/en.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";

/**
 * Checks what a form has sent: its hidden fields are known by the context, which names those that were forged;
 * everything else by the walk.
 */
export function checkPosted(
  survey: Survey,
  posted: Readonly<Record<string, PostedAnswer>>,
  context: AnswerContext & { forged: readonly string[] },
): CheckedAnswers {
  if (context.forged.length > 0) {
    const { forgedLink } = context.words ?? en;
    return { ok: false, errors: new Map(context.forged.map((id) => [id, forgedLink])) };
  }
  const hidden = new Set(survey.questions.flatMap(({ id, type }) => (type === "hidden" ? [id] : [])));
  const typed = Object.fromEntries(Object.entries(posted).filter(([id]) => !hidden.has(id)));
  return checkAnswers(survey, typed, context);
}
