import { isChoice } from "../question-words.ts";
import type { Question } from "../survey.schema.ts";
import type { AnswerValue } from "./answer-value.ts";
import { checkAnswer } from "./check-answer.ts";

/** A known value of an attribute as the answer to the question that fills it; null where the question could not be answered so. */
export function knownAnswer(question: Question, text: string): AnswerValue | null {
  const checked = checkAnswer(question, { values: valuesOf(question, text), other: "" }, { required: false });
  if (!checked.ok || checked.value === null) return null;
  // A consent is given to one sentence at one time and is always asked anew.
  return checked.value.kind === "consent" ? null : checked.value;
}

function valuesOf(question: Question, text: string): string[] {
  if (!isChoice(question)) return [text];
  const wanted = text.split("; ").map((label) => label.trim().toLowerCase());
  return wanted.map((label) => {
    const option = question.options.find((candidate) => candidate.label.toLowerCase() === label);
    return option?.id ?? label;
  });
}
