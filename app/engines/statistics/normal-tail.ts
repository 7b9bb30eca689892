/**
 * How likely a standard normal value lies at least as far from 0 as `z` (both sides), 0 to 1.
 * The complementary error function by its Chebyshev fit, relative error below 1.2e-7: Press et al. (1992), Numerical
 * Recipes in C, 6.2, `erfcc`.
 */
export function twoSidedTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  const poly = terms.reduceRight((sum, term) => term + t * sum, 0);
  return Math.min(1, t * Math.exp(-x * x + poly));
}
