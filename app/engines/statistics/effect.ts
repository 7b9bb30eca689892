import { Z_95 } from "./proportion.ts";

/** How many people have a figure, its sum, and the sum of its squares. */
export interface FigureSums {
  n: number;
  sum: number;
  squares: number;
}

/** What the people of a theme do to a mean, as the difference they make to everybody's. */
export interface Effect {
  /** Means of those who spoke of the theme, and of all others. */
  mean: number;
  othersMean: number;
  n: number;
  others: number;
  /** Everybody's mean less the mean without the theme's people; `low` to `high` is the 95 % interval. */
  effect: number;
  low: number;
  high: number;
}

/** Under so many people on either side a mean says little about anybody. */
export const leastForEffect = 20;

/**
 * The effect of a theme on a figure, leaving its people out: mean(all) − mean(all but them), which is their share of all
 * times the difference of the two means. The interval is that difference's by Welch (1947), The generalization of
 * "Student's" problem when several different population variances are involved, with the share taken as given.
 * Undefined with fewer than 20 people on either side. It describes who says this; it does not prove a cause.
 */
export function measureEffect(theme: FigureSums, everyone: FigureSums): Effect | undefined {
  const others: FigureSums = {
    n: everyone.n - theme.n,
    sum: everyone.sum - theme.sum,
    squares: everyone.squares - theme.squares,
  };
  if (theme.n < leastForEffect || others.n < leastForEffect) return undefined;
  const mean = theme.sum / theme.n;
  const othersMean = others.sum / others.n;
  const share = theme.n / everyone.n;
  const error = Math.sqrt(varianceOf(theme) / theme.n + varianceOf(others) / others.n);
  const effect = share * (mean - othersMean);
  const half = share * Z_95 * error;
  return { mean, othersMean, n: theme.n, others: others.n, effect, low: effect - half, high: effect + half };
}

/** The sample variance; sums of squares can round a little below zero. */
export function varianceOf({ n, sum, squares }: FigureSums): number {
  return Math.max(0, (squares - (sum * sum) / n) / (n - 1));
}
