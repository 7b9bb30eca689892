import { formatShare } from "#app/lib/numbers.ts";
import type { Mean } from "./mean-interval.ts";
import type { QuestionResult } from "./question-results.ts";
import type { ResultRow } from "./result-rows.ts";

/** What a chart of choices says. */
export function choiceTitle(rows: readonly ResultRow[], n: number): string {
  const most = rows.reduce<ResultRow | null>(
    (best, row) => (row.count > (best?.count ?? 0) ? row : best),
    null,
  );
  if (most === null) return "Nothing was chosen yet";
  return `Most often: ${most.label}, by ${formatShare(n === 0 ? 0 : most.count / n)}`;
}

/** What a chart of ratings says: of satisfaction the share of the two best steps, of all others the mean. */
export function scaleTitle({ topTwo, mean }: Extract<QuestionResult, { kind: "scale" }>): string {
  if (mean === null) return "No rating yet";
  if (topTwo === null) return `${meanInWords(mean)} on average`;
  const { share, low, high } = topTwo;
  return `${formatShare(share)} are satisfied (the two best ratings; 95 % interval ${formatShare(low)} to ${formatShare(high)})`;
}

/** A mean with its interval: "4.2 (4.0 to 4.4)". */
export function meanInWords({ mean, low, high }: Mean): string {
  if (low === null || high === null || low === high) return rounded(mean);
  return `${rounded(mean)} (${rounded(low)} to ${rounded(high)})`;
}

/** An average is no more exact than three figures, below ten no more than one decimal: "4.2", "16.8", "1,234". */
export function rounded(mean: number): string {
  const size = Math.abs(mean);
  const honest =
    size >= 100 ? Math.round(mean) : size >= 1 ? Math.round(mean * 10) / 10 : Number(mean.toPrecision(2));
  return honest.toLocaleString("en-GB");
}

/** A number of a scale or range, to four figures. */
export function short(number: number): string {
  return Number(number.toPrecision(4)).toLocaleString("en-GB");
}
