/** How much each part of what makes a best customer counts; any numbers from 0 up, not all 0. */
export interface BestWeights {
  revenue: number;
  referrals: number;
  length: number;
}

/** 0 to 1 each: the share of customers who have less of it. */
export type BestParts = BestWeights;

/** Money first, then who brings others, then who stays: an owner changes them. */
export const usualWeights: BestWeights = { revenue: 3, referrals: 1, length: 1 };

/** The weighted mean of the parts, 0 to 1; 0 where all weights are 0. */
export function bestScore(weights: BestWeights, parts: BestParts): number {
  const total = weights.revenue + weights.referrals + weights.length;
  if (total <= 0) return 0;
  const sum =
    weights.revenue * parts.revenue + weights.referrals * parts.referrals + weights.length * parts.length;
  return sum / total;
}

/** The parts in the order in which they lift the score, with the points (0 to 100) each of them brings. */
export function bestContributions(
  weights: BestWeights,
  parts: BestParts,
): { part: keyof BestParts; points: number; most: number }[] {
  const total = weights.revenue + weights.referrals + weights.length;
  const names = ["revenue", "referrals", "length"] as const;
  return names
    .map((part) => ({
      part,
      points: total <= 0 ? 0 : (100 * weights[part] * parts[part]) / total,
      most: total <= 0 ? 0 : (100 * weights[part]) / total,
    }))
    .sort((a, b) => b.points - a.points);
}
