export interface Interval {
  share: number;
  low: number;
  high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const Z_95 = 1.959964;

/**
 * A share with its 95 % score interval, all 0 to 1. `of` must be above 0.
 * Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 */
export function wilsonInterval(n: number, of: number): Interval {
  const share = n / of;
  const z2 = Z_95 * Z_95;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z_95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * How far two shares differ in units of the standard error, pooled; 0 when either base is empty.
 * The two-proportion z statistic; beyond Z_95 a difference this large is rare by chance.
 */
export function shareDifference(n1: number, of1: number, n2: number, of2: number): number {
  if (of1 === 0 || of2 === 0) return 0;
  const pooled = (n1 + n2) / (of1 + of2);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of1 + 1 / of2));
  return error === 0 ? 0 : (n1 / of1 - n2 / of2) / error;
}
