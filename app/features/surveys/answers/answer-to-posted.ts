import type { PostedAnswer } from "./answer-fields.ts";
import type { AnswerValue } from "./answer-value.ts";

/** A known answer as a form would post it, to fill in the question's controls. */
export function answerToPosted(value: AnswerValue): PostedAnswer {
  switch (value.kind) {
    case "text":
      return { values: [value.text], other: "" };
    case "number":
      return { values: [String(value.number)], other: "" };
    case "choice":
      return { values: value.optionIds, other: value.other ?? "" };
    default:
      return { values: [], other: "" };
  }
}
