import { type RatingEvent, ratingEvents } from "#app/features/customers/rating-events.ts";
import { type Answers, type AnswerValue, answerInWords } from "#app/features/surveys/answers/answer-value.ts";
import { scaleOf } from "#app/features/surveys/answers/check-answer.ts";
import { isOpenText } from "#app/features/surveys/question-words.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";

/** What an answered survey means outside of itself. */
export interface ResponseEffects {
  /** The address that says whose answer this is; null when nobody said so. */
  email: string | null;
  /** Values for profile attributes, in words. */
  attributes: { attributeId: string; text: string }[];
  /** The purposes that the person agreed to. */
  consents: string[];
  /** Open texts for the engine. */
  texts: { questionId: string; text: string }[];
  /** Ratings that are events of the customer; `scale` is the best one can give. */
  ratings: { questionId: string; type: RatingEvent; rating: number; scale: number }[];
}

/**
 * Reads from checked answers what goes to the profile and to the engine.
 *
 * An e-mail address says whose answer this is only when its question was made for that (purpose "identity") and
 * no consent to the survey itself was left unticked: whoever declines that is not tied to a profile. A consent that is
 * noted for a purpose of its own, such as being quoted, may be left out without that.
 */
export function responseEffects(survey: Survey, answers: Answers): ResponseEffects {
  const effects: ResponseEffects = { email: null, attributes: [], consents: [], texts: [], ratings: [] };
  let declined = false;
  for (const question of survey.questions) {
    const answer = answers[question.id] ?? null;
    // One that was not asked on this path was not left unticked.
    const asked = Object.hasOwn(answers, question.id);
    const { purpose } = question;
    const given = answer?.kind === "consent" && answer.given;
    if (question.type === "consent" && purpose.kind !== "consent" && asked && !given) declined = true;
    if (answer === null) continue;
    if (purpose.kind === "consent" && given) effects.consents.push(purpose.purposeId);
    if (purpose.kind === "attribute") {
      effects.attributes.push({ attributeId: purpose.attributeId, text: answerInWords(question, answer) });
    }
    if (purpose.kind === "themes" && isOpenText(question.type) && answer.kind === "text") {
      effects.texts.push({ questionId: question.id, text: answer.text });
    }
    if (purpose.kind === "identity") effects.email = addressIn(answer) ?? effects.email;
    const type = ratingEvents.find((event) => event === question.type);
    const scale = scaleOf(question);
    if (type !== undefined && scale !== null && answer.kind === "number") {
      effects.ratings.push({ questionId: question.id, type, rating: answer.number, scale: scale.to });
    }
  }
  return declined ? { ...effects, email: null } : effects;
}

function addressIn(answer: AnswerValue): string | undefined {
  if (answer.kind === "text") return answer.text;
  return answer.kind === "contact" ? answer.fields.find(({ field }) => field === "email")?.text : undefined;
}
