import { noneWords, otherWords } from "#app/features/surveys/answers/answer-value.ts";
import type { ChoiceQuestion } from "#app/features/surveys/survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";
import type { ValueCount } from "./question-results.ts";

/** One bar: `value` is what a link filters the responses by. */
export interface ResultRow {
  value: string;
  label: string;
  count: number;
  /** Of those who answered the question, 0 to 1. */
  share: number;
}

/** Options in their order, "none" and "other" where the question has them, then options that an earlier version had. */
export function choiceRows(question: ChoiceQuestion, n: number, values: readonly ValueCount[]): ResultRow[] {
  const counted = new Map(values.map((value) => [value.value ?? "", value.count]));
  const rows = question.options.map(({ id, label }) => row(id, label, counted.get(id) ?? 0, n));
  for (const [id, label, asked] of [
    [NONE_OPTION_ID, noneWords(question), question.none],
    [OTHER_OPTION_ID, otherWords(question), question.other],
  ] as const) {
    if (asked || counted.has(id)) rows.push(row(id, label, counted.get(id) ?? 0, n));
  }
  const known = new Set(rows.map(({ value }) => value));
  const earlier = [...counted]
    .filter(([id]) => id !== "" && !known.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [...rows, ...earlier.map(([id, count]) => row(id, `${id} (earlier option)`, count, n))];
}

/** Every step of a scale, then numbers that an earlier version allowed. */
export function scaleRows(
  numbers: readonly number[],
  n: number,
  values: readonly ValueCount[],
  label: (number: number) => string,
): ResultRow[] {
  const counted = countsByNumber(values);
  const beyond = [...counted.keys()].filter((number) => !numbers.includes(number)).sort((a, b) => a - b);
  return [...numbers, ...beyond].map((number) =>
    row(String(number), label(number), counted.get(number) ?? 0, n),
  );
}

/** Values as they are, such as months, in their alphabetical order. */
export function valueRows(n: number, values: readonly ValueCount[]): ResultRow[] {
  return values
    .map((value) => row(value.value ?? "", value.value ?? "", value.count, n))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

export function row(value: string, label: string, count: number, n: number): ResultRow {
  return { value, label, count, share: n === 0 ? 0 : count / n };
}

export function countsByNumber(values: readonly ValueCount[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { number, count } of values)
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + count);
  return counts;
}
