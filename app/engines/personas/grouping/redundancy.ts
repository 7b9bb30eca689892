import type { Observations } from "./observations.ts";

/** Fewer customers with both numbers say nothing of how these go together. */
const LEAST_TOGETHER = 20;

/**
 * A weight for each column: a number counts less the more other numbers say the same, 1 / Σ r² over all numbers, itself included.
 * Purchases, revenue and the time since the last purchase are one fact seen three times; unweighted, the groups would be nothing
 * but degrees of it.
 */
export function redundancyWeights({ customers, columns }: Observations): number[] {
  return columns.map((column) => {
    if (column.kind !== "number") return 1;
    let sum = 0;
    for (const other of columns) {
      if (other.kind === "number") sum += squaredCorrelation(column.scores, other.scores, customers);
    }
    return 1 / Math.max(1, sum);
  });
}

function squaredCorrelation(a: Float64Array, b: Float64Array, customers: number): number {
  let together = 0;
  let product = 0;
  let left = 0;
  let right = 0;
  for (let at = 0; at < customers; at += 1) {
    const x = a[at] ?? 0;
    const y = b[at] ?? 0;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    together += 1;
    product += x * y;
    left += x * x;
    right += y * y;
  }
  return together < LEAST_TOGETHER || left === 0 || right === 0 ? 0 : (product * product) / (left * right);
}
