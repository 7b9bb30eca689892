import type { AnswerValue } from "../answers/answer-value.ts";
import type { Score } from "../survey.schema.ts";
import { lookAtAnswer } from "./looked-at.ts";

/**
 * What an answer adds to a score by one rule: its points when the named option or column was chosen, or, where the
 * rule names none, its points for each unit of the number that was given.
 */
export function pointsFor(rule: Score["points"][number], answer: AnswerValue): number {
  const seen = lookAtAnswer(answer, rule.part);
  if (rule.option === "") return seen.number === null ? 0 : rule.points * seen.number;
  return seen.texts.includes(rule.option) ? rule.points : 0;
}
