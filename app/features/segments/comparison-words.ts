import { formatCount, formatNoun } from "#app/lib/numbers.ts";

export const strengthWords = {
  slight: "slight",
  small: "small",
  middling: "clear",
  large: "large",
} as const;

/** A mean as people read it: whole from ten on, one decimal below, a real minus. */
export function formatMean(mean: number): string {
  const size = Math.abs(mean);
  const text = size >= 10 ? formatCount(size) : size.toFixed(1);
  return mean < 0 && Number(size.toFixed(1)) > 0 ? `−${text}` : text;
}

/** What the table says as a whole, and how far it is to be trusted. */
export function verdictSentence(differing: number, lines: number): string {
  const trust =
    "Of the differences shown, at most one in twenty is expected to be chance, however many lines are compared. h is Cohen's, for shares; δ is Cliff's, for numbers: how often someone of one segment has more than someone of the other. “Cannot tell” means that too few are known to say that they differ or that they do not.";
  if (differing === 0)
    return `In none of ${formatNoun(lines, "line", "lines")} a difference can be shown. ${trust}`;
  return `The segments differ in ${formatCount(differing)} of ${formatNoun(lines, "line", "lines")}. ${trust}`;
}
