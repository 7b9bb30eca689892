import { type Column, eachValue } from "./observations.ts";

/** What the customers of each class have in common: per column, class by class. */
export type ColumnModel =
  /** Logarithms of the values' shares, class by class. */
  | { kind: "category" | "mentions"; values: number; logs: Float64Array }
  | { kind: "number"; means: Float64Array; variances: Float64Array };

/** Pseudo-customers that pull each class towards everybody, so that no share becomes 0 (Vermunt and Magidson 2005, Bayes constants). */
const PRIOR = 2;
const LEAST_VARIANCE = 0.1;

/** Adds to each customer's logarithms of likelihood, class by class, what this column says. */
export function addLikelihoods(into: Float64Array, column: Column, learnt: ColumnModel, k: number): void {
  const { weight } = column;
  if (column.kind === "number" && learnt.kind === "number") {
    column.scores.forEach((score, customer) => {
      if (Number.isNaN(score)) return;
      for (let group = 0; group < k; group += 1) {
        const variance = learnt.variances[group] ?? 1;
        const away = score - (learnt.means[group] ?? 0);
        into[customer * k + group] =
          (into[customer * k + group] ?? 0) - 0.5 * weight * ((away * away) / variance + Math.log(variance));
      }
    });
  } else if (learnt.kind !== "number") {
    eachValue(column, (customer, value) => {
      for (let group = 0; group < k; group += 1) {
        into[customer * k + group] =
          (into[customer * k + group] ?? 0) + weight * (learnt.logs[group * learnt.values + value] ?? 0);
      }
    });
  }
}

export function learnNumbers(scores: Float64Array, posteriors: Float64Array, k: number): ColumnModel {
  const sizes = new Float64Array(k);
  const sums = new Float64Array(k);
  const squares = new Float64Array(k);
  scores.forEach((score, customer) => {
    if (Number.isNaN(score)) return;
    for (let group = 0; group < k; group += 1) {
      const share = posteriors[customer * k + group] ?? 0;
      sizes[group] = (sizes[group] ?? 0) + share;
      sums[group] = (sums[group] ?? 0) + share * score;
      squares[group] = (squares[group] ?? 0) + share * score * score;
    }
  });
  // Normal scores have mean 0 and variance 1 over everybody: the prior is that.
  const means = sums.map((sum, group) => sum / ((sizes[group] ?? 0) + PRIOR));
  const variances = squares.map((square, group) => {
    const size = (sizes[group] ?? 0) + PRIOR;
    const mean = means[group] ?? 0;
    return Math.max(LEAST_VARIANCE, (square + PRIOR) / size - mean * mean);
  });
  return { kind: "number", means, variances };
}

export function learnShares(
  column: Exclude<Column, { kind: "number" }>,
  posteriors: Float64Array,
  k: number,
  everybody: Float64Array | null,
): ColumnModel {
  const { values, kind } = column;
  const logs = new Float64Array(k * values);
  eachValue(column, (customer, value) => {
    for (let group = 0; group < k; group += 1) {
      const at = group * values + value;
      logs[at] = (logs[at] ?? 0) + (posteriors[customer * k + group] ?? 0);
    }
  });
  // Mentions are sparser than choices: their prior grows with how many things there are.
  const prior = kind === "mentions" ? PRIOR * Math.sqrt(values) : PRIOR;
  for (let group = 0; group < k; group += 1) {
    let total = prior;
    for (let value = 0; value < values; value += 1) total += logs[group * values + value] ?? 0;
    for (let value = 0; value < values; value += 1) {
      const expected = everybody ? Math.exp(everybody[value] ?? 0) : 1 / values;
      const at = group * values + value;
      logs[at] = Math.log(((logs[at] ?? 0) + prior * expected) / total);
    }
  }
  return { kind, values, logs };
}
