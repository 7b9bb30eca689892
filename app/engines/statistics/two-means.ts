import { type FigureSums, varianceOf } from "./effect.ts";
import { twoSidedTail } from "./normal-tail.ts";
import { Z_95 } from "./proportion.ts";
import type { ShareChange } from "./two-shares.ts";

/**
 * How a mean differs from another, after − before, with the 95 % interval and two-sided p of Welch (1947), The
 * generalization of "Student's" problem. Normal quantiles: for 20 people and more on each side. Undefined with fewer
 * than two on a side, or where nobody differs from anybody.
 */
export function compareMeans(before: FigureSums, after: FigureSums): ShareChange | undefined {
  if (before.n < 2 || after.n < 2) return undefined;
  const difference = after.sum / after.n - before.sum / before.n;
  const error = Math.sqrt(varianceOf(before) / before.n + varianceOf(after) / after.n);
  if (error === 0) return undefined;
  const half = Z_95 * error;
  return { difference, low: difference - half, high: difference + half, p: twoSidedTail(difference / error) };
}
