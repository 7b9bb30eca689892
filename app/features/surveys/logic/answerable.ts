import { partNames } from "../answers/answer-parts.ts";
import { noneWords, otherWords } from "../answers/answer-value.ts";
import { scaleOf } from "../answers/check-answer.ts";
import { isChoice, takesSeveral } from "../question-words.ts";
import type { Question } from "../survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID } from "../survey-limits.ts";

/** The ids that can be chosen as an answer to a question or a part of it; null where anything can be typed. */
export function choosable(question: Question, part: string): ReadonlySet<string> | null {
  if (question.type === "consent") return new Set(["yes", "no"]);
  if (question.type === "matrix") return new Set(question.columns.map(({ id }) => id));
  if (question.type === "ranking") return part === "" ? new Set(question.options.map(({ id }) => id)) : null;
  // Beside "other" anything can be typed.
  if (!isChoice(question) || question.other) return null;
  return new Set([...question.options.map(({ id }) => id), ...(question.none ? [NONE_OPTION_ID] : [])]);
}

/** Everything that a condition may offer for a question, "other" included. */
export function offered(question: Question): { id: string; label: string }[] {
  if (question.type === "consent") {
    return [
      { id: "yes", label: "agreed" },
      { id: "no", label: "did not agree" },
    ];
  }
  if (question.type === "matrix") return question.columns;
  if (question.type === "ranking") return question.options;
  if (!isChoice(question)) return [];
  return [
    ...question.options,
    ...(question.other ? [{ id: OTHER_OPTION_ID, label: otherWords(question) }] : []),
    ...(question.none ? [{ id: NONE_OPTION_ID, label: noneWords(question) }] : []),
  ];
}

/** The parts that a condition may look at: rows, fields, lines, ranked options; none for most types. */
export function partsOf(question: Question): { id: string; label: string }[] {
  if (question.type === "matrix") return question.rows;
  if (question.type === "ranking") return question.options;
  if (question.type === "contact" || question.type === "address") {
    return question.fields.map((field) => ({ id: field, label: partNames[field] }));
  }
  return [];
}

/** Whether at most one of the ids can be chosen. */
export function choosesOne(question: Question, part: string): boolean {
  if (question.type === "consent") return true;
  if (question.type === "matrix") return part !== "" || question.rows.length === 1;
  return isChoice(question) && !takesSeveral(question);
}

/** Between which numbers an answer lies; dates as milliseconds. Without limits where none are known. */
export function answerRange(question: Question, part: string): { low: number; high: number } {
  const scale = scaleOf(question);
  if (scale !== null) return { low: scale.from, high: scale.to };
  switch (question.type) {
    case "number":
      return {
        low: question.min ?? Number.NEGATIVE_INFINITY,
        high: question.max ?? Number.POSITIVE_INFINITY,
      };
    case "date":
      return {
        low: question.earliest === null ? Number.NEGATIVE_INFINITY : Date.parse(question.earliest),
        high: question.latest === null ? Number.POSITIVE_INFINITY : Date.parse(question.latest),
      };
    case "matrix":
      if (part !== "") return { low: 1, high: question.columns.length };
      break;
    case "ranking":
      if (part !== "") return { low: 1, high: question.rankAtMost ?? question.options.length };
      break;
    default:
      break;
  }
  return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
}
