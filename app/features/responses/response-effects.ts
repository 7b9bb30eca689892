import { type Answers, answerInWords } from "#app/features/surveys/answer-value.ts";
import { isOpenText } from "#app/features/surveys/question-words.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";

/** What an answered survey means outside of itself. */
export interface ResponseEffects {
  /** The address that says whose answer this is; null when nobody said so. */
  email: string | null;
  /** Values for profile attributes, in words. */
  attributes: { attributeId: string; text: string }[];
  /** Open texts for the engine. */
  texts: { questionId: string; text: string }[];
  npsRatings: { questionId: string; rating: number }[];
}

/**
 * Reads from checked answers what goes to the profile and to the engine.
 *
 * An e-mail address says whose answer this is only when its question was made for that (purpose "identity") and
 * no consent question of the survey was left unticked: whoever declines anything is not tied to a profile.
 */
export function responseEffects(survey: Survey, answers: Answers): ResponseEffects {
  const effects: ResponseEffects = { email: null, attributes: [], texts: [], npsRatings: [] };
  let declined = false;
  for (const question of survey.questions) {
    const answer = answers[question.id] ?? null;
    if (question.type === "consent" && !(answer?.kind === "consent" && answer.given)) declined = true;
    if (answer === null) continue;
    const { purpose } = question;
    if (purpose.kind === "attribute") {
      effects.attributes.push({ attributeId: purpose.attributeId, text: answerInWords(question, answer) });
    }
    if (purpose.kind === "themes" && isOpenText(question.type) && answer.kind === "text") {
      effects.texts.push({ questionId: question.id, text: answer.text });
    }
    if (purpose.kind === "identity" && answer.kind === "text") effects.email = answer.text;
    if (question.type === "nps" && answer.kind === "number") {
      effects.npsRatings.push({ questionId: question.id, rating: answer.number });
    }
  }
  return declined ? { ...effects, email: null } : effects;
}
