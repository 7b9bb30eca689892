import { type Interval, wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { type Nps, netPromoterScore } from "#app/features/results/nps.ts";
import { partNames } from "#app/features/surveys/answers/answer-parts.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import { type Mean, meanOfCounts } from "./mean-interval.ts";
import type { NumberSummary } from "./number-bins.ts";
import { type MatrixRow, matrixRows, type RankedOption, rankedOptions } from "./ranked-results.ts";
import { choiceRows, countsByNumber, type ResultRow, row, scaleRows, valueRows } from "./result-rows.ts";

export { type NumberSummary, numberBins } from "./number-bins.ts";
export type { ResultRow } from "./result-rows.ts";

/** How often one value was answered to one question; typed "other" texts are counted together as "other". */
export interface ValueCount {
  questionId: string;
  /** A matrix row, a contact field, an address line; "" for others. */
  part: string;
  value: string | null;
  number: number | null;
  count: number;
}

/** What the database counted; everything the results need, no matter how many responses there are. */
export interface AnswerCounts {
  values: readonly ValueCount[];
  /** Responses that answered the question. */
  respondents: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, NumberSummary>;
}

export type QuestionResult = { question: Question; n: number } & (
  | { kind: "choices"; rows: ResultRow[] }
  | { kind: "scale"; rows: ResultRow[]; mean: Mean | null; topTwo: Interval | null }
  | { kind: "nps"; rows: ResultRow[]; nps: Nps | null }
  | { kind: "numbers"; summary: NumberSummary | null }
  | { kind: "matrix"; rows: MatrixRow[]; columns: { id: string; label: string }[] }
  | { kind: "ranking"; options: RankedOption[] }
  /** How many filled in which line of contact details or an address. */
  | { kind: "lines"; rows: ResultRow[] }
  | { kind: "files" }
  /** Too few people answered it to be shown. */
  | { kind: "withheld" }
  | { kind: "texts" }
);

/** The results of every question that is answered, in its order, from counted answers. */
export function surveyResults(survey: Survey, counts: AnswerCounts): QuestionResult[] {
  const asked = survey.questions.filter(({ type }) => type !== "statement");
  const byQuestion = new Map<string, ValueCount[]>(asked.map(({ id }) => [id, []]));
  for (const value of counts.values) byQuestion.get(value.questionId)?.push(value);
  return asked.map((question) => {
    const n = counts.respondents.get(question.id) ?? 0;
    return { question, n, ...resultOf(question, n, byQuestion.get(question.id) ?? [], counts) };
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
    case "date":
      return { kind: "choices" as const, rows: valueRows(n, values) };
    case "hidden":
      return {
        kind: "choices" as const,
        rows: values.map(({ value, count }) => row(value ?? "", value ?? "", count, n)),
      };
    case "stars":
    case "csat":
    case "ces": {
      const to = question.type === "ces" ? 7 : question.scale;
      return scaleResult(question.type === "csat", n, values, (step) => stepLabel(question, step, to), to);
    }
    case "nps": {
      const rows = scaleRows(steps(0, 10), n, values, String);
      return { kind: "nps" as const, rows, nps: netPromoterScore(countsByNumber(values)) };
    }
    case "number":
      return { kind: "numbers" as const, summary: counts.numbers.get(question.id) ?? null };
    case "matrix":
      return { kind: "matrix" as const, rows: matrixRows(question, values), columns: question.columns };
    case "ranking":
      return { kind: "ranking" as const, options: rankedOptions(question, values) };
    case "contact":
    case "address": {
      const filled = new Map(values.map(({ part, count }) => [part, count]));
      return {
        kind: "lines" as const,
        rows: question.fields.map((field) => row(field, partNames[field], filled.get(field) ?? 0, n)),
      };
    }
    case "file":
      return { kind: "files" as const };
    default:
      return { kind: "texts" as const };
  }
}

/**
 * A satisfaction is read as the share of its two best steps with the Wilson interval; effort and stars as their mean.
 */
function scaleResult(
  isSatisfaction: boolean,
  n: number,
  values: readonly ValueCount[],
  label: (step: number) => string,
  to: number,
) {
  const rows = scaleRows(steps(1, to), n, values, label);
  const counted = countsByNumber(values);
  const rated = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const best = [...counted].reduce((sum, [step, count]) => (step >= to - 1 ? sum + count : sum), 0);
  return {
    kind: "scale" as const,
    rows,
    mean: meanOfCounts(counted, { from: 1, to }),
    topTwo: isSatisfaction && rated > 0 ? wilsonInterval(best, rated) : null,
  };
}

/** "3 of 5", at the ends of the scale with what they are called. */
function stepLabel(
  question: Extract<Question, { type: "stars" | "csat" | "ces" }>,
  step: number,
  to: number,
) {
  const end =
    question.type === "stars" ? "" : step === 1 ? question.lowLabel : step === to ? question.highLabel : "";
  return end === "" ? `${step} of ${to}` : `${step} of ${to}, ${end}`;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function consentLabel(number: number): string {
  return number === 1 ? "Agreed" : "Did not agree";
}
