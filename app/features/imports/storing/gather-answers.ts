import type { SaidAnswer } from "../rows/answer-record.ts";

/** What all rows of a file answer to one question, as far as its options and its scale depend on it. */
export interface GatheredAnswers {
  /** How often each label was chosen. */
  labels: Map<string, number>;
  /** Somebody typed something beside the options. */
  typed: boolean;
  most: number | null;
  whole: boolean;
}

/** Far above what a question may have; an id in a column of choices must not fill the memory. */
const MOST_LABELS = 1000;

export function emptyGathering(): GatheredAnswers {
  return { labels: new Map(), typed: false, most: null, whole: true };
}

/** Takes one row's answer to the question. */
export function gather(into: GatheredAnswers, answer: SaidAnswer | null): void {
  if (answer?.kind === "number") {
    into.most = into.most === null || answer.number > into.most ? answer.number : into.most;
    into.whole &&= Number.isInteger(answer.number);
  }
  if (answer?.kind !== "labels") return;
  into.typed ||= answer.other !== null;
  for (const label of answer.labels) {
    const count = into.labels.get(label);
    if (count !== undefined || into.labels.size < MOST_LABELS) into.labels.set(label, (count ?? 0) + 1);
  }
}
