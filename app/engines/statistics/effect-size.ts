import { Z_95 } from "./proportion.ts";
import type { Part } from "./two-shares.ts";

/** How much one group differs from another, without the unit of what was measured, with its interval. */
export interface EffectSize {
  effect: number;
  low: number;
  high: number;
}

/**
 * The difference of two shares on the scale on which all shares are equally exact: 2·asin√p₁ − 2·asin√p₂, −π to π; 0.2 is small, 0.5
 * middling, 0.8 large. Cohen (1988), Statistical power analysis for the behavioral sciences, chapter 6; its error is √(1/n₁ + 1/n₂).
 * Both must have people.
 */
export function cohensH(one: Part, other: Part, z = Z_95): EffectSize {
  const effect = angle(one) - angle(other);
  const half = z * Math.sqrt(1 / one.of + 1 / other.of);
  return { effect, low: Math.max(-Math.PI, effect - half), high: Math.min(Math.PI, effect + half) };
}

function angle({ n, of }: Part): number {
  return 2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, n / of))));
}

/**
 * Of all pairs of one person from each group, the share in which the first has more, less the share in which the other has: −1 to 1;
 * nothing is assumed of the numbers but their order. 0.15 is small, 0.33 middling, 0.47 large (Romano et al. 2006). Both groups are
 * given as counts over the same ordered bins; within a bin numbers are taken as equal. Cliff (1993), Dominance statistics; the
 * asymmetric interval is by Feng and Cliff (2004), Monte Carlo evaluation of ordinal d with improved confidence interval.
 */
export function cliffsDelta(
  one: readonly number[],
  other: readonly number[],
  z = Z_95,
): EffectSize & { error: number } {
  const n = total(one);
  const m = total(other);
  const overOther = dominance(one, other, m);
  const overOne = dominance(other, one, n);
  const delta = overOther.reduce((sum, value, bin) => sum + value * (one[bin] ?? 0), 0) / n;
  const rows = weightedSpread(overOther, one, delta);
  const columns = weightedSpread(overOne, other, -delta);
  let squares = 0;
  one.forEach((count, bin) => {
    other.forEach((against, otherBin) => {
      squares += count * against * (Math.sign(bin - otherBin) - delta) ** 2;
    });
  });
  const variance =
    n > 1 && m > 1
      ? Math.max(
          (m * m * rows + n * n * columns - squares) / (n * m * (n - 1) * (m - 1)),
          (1 - delta * delta) / (n * m - 1),
        )
      : 1;
  if (variance === 0) return complete(delta, Math.min(n, m), z);
  const below = delta - delta ** 3;
  const root = z * Math.sqrt(variance) * Math.sqrt((1 - delta * delta) ** 2 + z * z * variance);
  const scale = 1 - delta * delta + z * z * variance;
  return {
    effect: delta,
    error: Math.sqrt(variance),
    low: Math.max(-1, (below - root) / scale),
    high: Math.min(1, (below + root) / scale),
  };
}

/** Everyone of one group has more: the far end is certain, the near end depends on the smaller group (Feng and Cliff 2004). */
function complete(delta: number, smaller: number, z: number): EffectSize & { error: number } {
  const near = (smaller - z * z) / (smaller + z * z);
  return delta > 0
    ? { effect: delta, error: 0, low: near, high: 1 }
    : { effect: delta, error: 0, low: -1, high: -near };
}

/** For someone of each bin, how often they have more than the others less how often they have less. */
function dominance(bins: readonly number[], others: readonly number[], all: number): number[] {
  let below = 0;
  return bins.map((_, bin) => {
    const same = others[bin] ?? 0;
    const value = (below - (all - below - same)) / all;
    below += same;
    return value;
  });
}

function weightedSpread(values: readonly number[], weights: readonly number[], mean: number): number {
  return values.reduce((sum, value, bin) => sum + (weights[bin] ?? 0) * (value - mean) ** 2, 0);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
