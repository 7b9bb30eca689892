import { Z_95 } from "#app/engines/statistics/proportion.ts";

/** A mean with its 95 % interval; `low` and `high` are null where fewer than two answers leave no idea of the spread. */
export interface Mean {
  n: number;
  mean: number;
  low: number | null;
  high: number | null;
}

/**
 * The mean of n values with its 95 % interval, mean ± z·s/√n with the sample's own spread (central limit theorem; for a
 * few answers to a bounded scale it is somewhat too narrow, which is why n always stands beside it). `squares` are the
 * squared distances from the mean, added up. The interval is cut at the ends of the scale, if there is one.
 */
export function meanOf(
  { n, mean, squares }: { n: number; mean: number; squares: number },
  scale?: { from: number; to: number },
): Mean {
  if (n < 2) return { n, mean, low: null, high: null };
  const half = Z_95 * Math.sqrt(Math.max(0, squares) / (n - 1) / n);
  return {
    n,
    mean,
    low: Math.max(scale?.from ?? -Infinity, mean - half),
    high: Math.min(scale?.to ?? Infinity, mean + half),
  };
}

/** The same of counted values; null without any. */
export function meanOfCounts(
  counts: Iterable<readonly [value: number, count: number]>,
  scale?: { from: number; to: number },
): Mean | null {
  const list = [...counts];
  const n = list.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return null;
  const mean = list.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const squares = list.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0);
  return meanOf({ n, mean, squares }, scale);
}
