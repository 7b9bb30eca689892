import type { PostedAnswer } from "#app/features/surveys/answer-fields.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { type AnswerContext, checkAnswers } from "#app/features/surveys/survey-answers.ts";
import { InvalidAnswersError } from "./response.errors.ts";

const forgedHidden = "The value that was signed for your link is expected here; another came.";

/**
 * Checks what a form has sent: its hidden fields are known by the context, which names those that were forged;
 * everything else by the walk. Throws InvalidAnswersError.
 */
export function checkPosted(
  survey: Survey,
  posted: Readonly<Record<string, PostedAnswer>>,
  context: AnswerContext & { forged: readonly string[] },
) {
  if (context.forged.length > 0) {
    throw new InvalidAnswersError(new Map(context.forged.map((id) => [id, forgedHidden])));
  }
  const hidden = new Set(survey.questions.flatMap(({ id, type }) => (type === "hidden" ? [id] : [])));
  const typed = Object.fromEntries(Object.entries(posted).filter(([id]) => !hidden.has(id)));
  const checked = checkAnswers(survey, typed, context);
  if (!checked.ok) throw new InvalidAnswersError(checked.errors);
  return checked;
}
