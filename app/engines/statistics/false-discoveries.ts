/**
 * Which of several findings to believe, when of those believed at most the share `rate` should be chance alone. True for
 * each p-value at or below the largest p(k) with p(k) <= k / m * rate, counted in order of size.
 * Benjamini and Hochberg (1995), Controlling the false discovery rate, JRSS B 57.
 */
export function believable(pValues: readonly number[], rate: number): boolean[] {
  const sorted = pValues.toSorted((a, b) => a - b);
  const limit = sorted.reduce(
    (found, p, index) => (p <= ((index + 1) / sorted.length) * rate ? p : found),
    -1,
  );
  return pValues.map((p) => p <= limit);
}
