import { type Nps, netPromoterScore } from "./nps.ts";
import type { ChoiceQuestion, Question, Survey } from "./survey.schema.ts";
import { OTHER_OPTION_ID } from "./survey-limits.ts";

/** How often one value was answered to one question; typed "other" texts are counted together as "other". */
export interface ValueCount {
  questionId: string;
  value: string | null;
  number: number | null;
  count: number;
}

/** Numbers from `from` to `to`; `to` itself belongs to the next bin unless `includesTo`. */
export interface NumberBin {
  from: number;
  to: number;
  includesTo: boolean;
}

/** Counts, range and equally wide bins of the numbers answered to one question. */
export interface NumberSummary {
  n: number;
  min: number;
  max: number;
  mean: number;
  bins: (NumberBin & { count: number })[];
}

/** What the database counted; everything the results need, no matter how many responses there are. */
export interface AnswerCounts {
  values: readonly ValueCount[];
  /** Responses that answered the question. */
  respondents: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, NumberSummary>;
}

/** One bar: `value` is what a link filters the responses by. */
export interface ResultRow {
  value: string;
  label: string;
  count: number;
  /** Of those who answered the question, 0 to 1. */
  share: number;
}

export type QuestionResult = { question: Question; n: number } & (
  | { kind: "choices"; rows: ResultRow[] }
  | { kind: "scale"; rows: ResultRow[]; mean: number | null }
  | { kind: "nps"; rows: ResultRow[]; nps: Nps | null }
  | { kind: "numbers"; summary: NumberSummary | null }
  | { kind: "texts" }
);

/** The results of every question of a survey, in its order, from counted answers. */
export function surveyResults(survey: Survey, counts: AnswerCounts): QuestionResult[] {
  return survey.questions.map((question) => {
    const n = counts.respondents.get(question.id) ?? 0;
    const values = counts.values.filter((value) => value.questionId === question.id);
    return { question, n, ...resultOf(question, n, values, counts) };
  });
}

const BINS = 8;

/** At most eight equally wide bins from `min` to `max`; those of whole numbers begin and end with one. */
export function numberBins(min: number, max: number, wholeNumbers: boolean): NumberBin[] {
  if (wholeNumbers) {
    const width = Math.ceil((max - min + 1) / BINS);
    const bins = Math.ceil((max - min + 1) / width);
    return Array.from({ length: bins }, (_, index) => {
      const from = min + index * width;
      return { from, to: Math.min(max, from + width - 1), includesTo: true };
    });
  }
  if (min === max) return [{ from: min, to: max, includesTo: true }];
  const width = (max - min) / BINS;
  return Array.from({ length: BINS }, (_, index) => {
    const last = index === BINS - 1;
    return { from: min + index * width, to: last ? max : min + (index + 1) * width, includesTo: last };
  });
}

function resultOf(question: Question, n: number, values: readonly ValueCount[], counts: AnswerCounts) {
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
    case "dropdown":
    case "picture-choice":
      return { kind: "choices" as const, rows: choiceRows(question, n, values) };
    case "consent":
      return { kind: "choices" as const, rows: scaleRows([1, 0], n, values, consentLabel) };
    case "stars": {
      const rows = scaleRows(steps(1, question.scale), n, values, (stars) => `${stars} of ${question.scale}`);
      return { kind: "scale" as const, rows, mean: mean(rows) };
    }
    case "csat":
    case "ces": {
      const to = question.type === "ces" ? 7 : question.scale;
      const rows = scaleRows(steps(1, to), n, values, (step) => `${step} of ${to}`);
      return { kind: "scale" as const, rows, mean: mean(rows) };
    }
    case "nps": {
      const rows = scaleRows(steps(0, 10), n, values, String);
      return { kind: "nps" as const, rows, nps: netPromoterScore(countsByNumber(values)) };
    }
    case "number":
      return { kind: "numbers" as const, summary: counts.numbers.get(question.id) ?? null };
    case "date":
      return { kind: "choices" as const, rows: monthRows(n, values) };
    default:
      return { kind: "texts" as const };
  }
}

/** Options in their order, then "other", then options that an earlier version had. */
function choiceRows(question: ChoiceQuestion, n: number, values: readonly ValueCount[]): ResultRow[] {
  const counted = new Map(values.map((value) => [value.value ?? "", value.count]));
  const known = question.options.map(({ id, label }) => row(id, label, counted.get(id) ?? 0, n));
  const knownIds = new Set(question.options.map((option) => option.id));
  const others = [...counted].filter(([id]) => id !== "" && !knownIds.has(id));
  others.sort(
    ([a], [b]) => Number(b === OTHER_OPTION_ID) - Number(a === OTHER_OPTION_ID) || (a < b ? -1 : 1),
  );
  if (question.other && !counted.has(OTHER_OPTION_ID)) others.unshift([OTHER_OPTION_ID, 0]);
  return [
    ...known,
    ...others.map(([id, count]) =>
      row(id, id === OTHER_OPTION_ID ? "Other" : `${id} (earlier option)`, count, n),
    ),
  ];
}

function scaleRows(
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

function monthRows(n: number, values: readonly ValueCount[]): ResultRow[] {
  return values
    .map((value) => row(value.value ?? "", value.value ?? "", value.count, n))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function row(value: string, label: string, count: number, n: number): ResultRow {
  return { value, label, count, share: n === 0 ? 0 : count / n };
}

function countsByNumber(values: readonly ValueCount[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { number, count } of values) if (number !== null) counts.set(number, count);
  return counts;
}

function mean(rows: readonly ResultRow[]): number | null {
  const n = rows.reduce((sum, { count }) => sum + count, 0);
  return n === 0 ? null : rows.reduce((sum, { value, count }) => sum + Number(value) * count, 0) / n;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function consentLabel(number: number): string {
  return number === 1 ? "Agreed" : "Did not agree";
}
