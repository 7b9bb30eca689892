import { OTHER_PREFIX } from "#app/features/surveys/answers/answer-value.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";

/** Which answers to a question are meant, in the form in which they are stored. */
export type AnswerCondition =
  | { kind: "answered" }
  | { kind: "text"; text: string }
  | { kind: "prefix"; prefix: string }
  | { kind: "range"; from: number; to: number; includesTo: boolean };

/** Responses that gave certain answers to one question; `inWords` says which, for people. */
export interface ResponseFilter {
  questionId: string;
  condition: AnswerCondition;
  inWords: string;
}

/** The text of a range of numbers in a link: "9..10" with its end, "4..<5" without it. */
export function rangeText(from: number, to: number, includesTo: boolean): string {
  return includesTo ? `${from}..${to}` : `${from}..<${to}`;
}

/**
 * The filter that a link names by question id and answer: an option id, "other", a number, a range, a month such
 * as 2026-03, or nothing for "answered at all". Null when there is no such question.
 */
export function readResponseFilter(
  survey: Survey,
  questionId: string | null,
  answer: string | null,
): ResponseFilter | null {
  const question = survey.questions.find(({ id }) => id === questionId);
  if (question === undefined) return null;
  const filter = (condition: AnswerCondition, words: string): ResponseFilter => ({
    questionId: question.id,
    condition,
    inWords: `“${question.title}” ${words}`,
  });
  if (answer === null || answer === "") return filter({ kind: "answered" }, "answered");
  if ("options" in question) {
    if (answer === OTHER_OPTION_ID) return filter({ kind: "prefix", prefix: OTHER_PREFIX }, "other");
    const label = question.options.find(({ id }) => id === answer)?.label ?? answer;
    return filter({ kind: "text", text: answer }, label);
  }
  if (question.type === "date")
    return filter({ kind: "prefix", prefix: answer.slice(0, 10) }, answer.slice(0, 10));
  const range = readRange(answer);
  if (range === null) return filter({ kind: "answered" }, "answered");
  if (question.type === "consent") return filter(range, range.from === 1 ? "agreed" : "did not agree");
  if (range.from === range.to) return filter(range, String(range.from));
  return filter(range, `from ${range.from} to ${range.includesTo ? "" : "below "}${range.to}`);
}

function readRange(text: string): Extract<AnswerCondition, { kind: "range" }> | null {
  const [low = "", high = low] = text.slice(0, 80).split("..");
  const includesTo = !high.startsWith("<");
  const from = Number(low);
  const to = Number(includesTo ? high : high.slice(1));
  if (low === "" || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  return { kind: "range", from, to, includesTo };
}
