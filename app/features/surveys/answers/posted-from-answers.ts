import { OTHER_OPTION_ID } from "../survey-limits.ts";
import type { PostedAnswer } from "./answer-fields.ts";
import type { Answers, AnswerValue } from "./answer-value.ts";

/** Checked answers as a form would post them, so that the form can be shown with them filled in. */
export function postedFromAnswers(answers: Answers): Record<string, PostedAnswer> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === null ? [] : [[id, postedFrom(answer)]])),
  );
}

function postedFrom(answer: AnswerValue): PostedAnswer {
  const plain = (...values: string[]): PostedAnswer => ({ values, other: "" });
  const inParts = (pairs: [string, string][]): PostedAnswer => ({
    values: [],
    other: "",
    parts: Object.fromEntries(pairs),
  });
  switch (answer.kind) {
    case "text":
      return plain(answer.text);
    case "number":
      return plain(String(answer.number));
    case "consent":
      return answer.given ? plain("yes") : plain();
    case "choice":
      return answer.other === null
        ? plain(...answer.optionIds)
        : { values: [...answer.optionIds, OTHER_OPTION_ID], other: answer.other };
    case "matrix":
      return inParts(answer.cells.map(({ row, column }) => [row, column]));
    case "ranking":
      return inParts(answer.optionIds.map((id, index) => [id, String(index + 1)]));
    case "contact":
    case "address":
      return inParts(answer.fields.map(({ field, text }) => [field, text]));
    case "files":
      return plain(...answer.files.map(({ id }) => id));
  }
}
