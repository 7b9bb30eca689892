import type { Question } from "#app/features/surveys/survey.schema.ts";
import { type Mean, meanOfCounts } from "./mean-interval.ts";
import type { ValueCount } from "./question-results.ts";

type Matrix = Extract<Question, { type: "matrix" }>;
type Ranking = Extract<Question, { type: "ranking" }>;

/** How one row of a matrix was answered, by its columns in their order. */
export interface MatrixRow {
  id: string;
  label: string;
  n: number;
  cells: { column: string; count: number; share: number }[];
  /** Of the columns' places, 1 for the first. */
  mean: Mean | null;
}

/** How one option was ranked. */
export interface RankedOption {
  id: string;
  label: string;
  /** How many ranked it at all. */
  n: number;
  mean: Mean | null;
  /** How often it was first, second and so on. */
  byRank: number[];
  /**
   * A first place gives as many points as there are places, a last one 1, none 0 (Borda count). Where not everybody ranks
   * everything, the mean rank alone would put first what few ranked, but high.
   */
  points: number;
}

/**
 * The rows of a matrix in their order; columns that only an earlier version had are left out: they were places on
 * another scale.
 */
export function matrixRows(question: Matrix, values: readonly ValueCount[]): MatrixRow[] {
  const places = new Map(question.columns.map(({ id }, index) => [id, index + 1]));
  return question.rows.map(({ id, label }) => {
    const counts = new Map<string, number>();
    for (const { part, value, count } of values)
      if (part === id && value !== null && places.has(value))
        counts.set(value, (counts.get(value) ?? 0) + count);
    const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      id,
      label,
      n,
      cells: question.columns.map((column) => {
        const count = counts.get(column.id) ?? 0;
        return { column: column.id, count, share: n === 0 ? 0 : count / n };
      }),
      mean: meanOfCounts(
        [...counts].map(([column, count]) => [places.get(column) ?? 0, count] as const),
        { from: 1, to: question.columns.length },
      ),
    };
  });
}

/** The options from the one with the most points on; where everybody ranked all of them, from the best mean rank on. */
export function rankedOptions(question: Ranking, values: readonly ValueCount[]): RankedOption[] {
  const places = Math.min(question.rankAtMost ?? question.options.length, question.options.length);
  return question.options
    .map(({ id, label }) => {
      const byRank = Array.from({ length: places }, () => 0);
      for (const { value, number, count } of values) {
        const place = (number ?? 0) - 1;
        const before = byRank[place];
        if (value === id && before !== undefined) byRank[place] = before + count;
      }
      const mean = meanOfCounts(
        byRank.map((count, index) => [index + 1, count] as const),
        { from: 1, to: places },
      );
      const points = byRank.reduce((sum, count, index) => sum + count * (places - index), 0);
      return { id, label, n: mean?.n ?? 0, mean, byRank, points };
    })
    .sort((a, b) => b.points - a.points || (a.mean?.mean ?? Infinity) - (b.mean?.mean ?? Infinity));
}
