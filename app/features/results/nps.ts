import { Z_95 } from "#app/engines/statistics/proportion.ts";

/** A Net Promoter Score, -100 to 100, with its 95 % interval and what it is made of. */
export interface Nps {
  n: number;
  promoters: number;
  passives: number;
  detractors: number;
  score: number;
  interval: { low: number; high: number };
}

/**
 * The Net Promoter Score of ratings from 0 to 10, given how often each was chosen; null without ratings.
 *
 * Score: 100 · (promoters − detractors) / n, promoters 9 and 10, detractors 0 to 6
 * (Reichheld 2003, "The One Number You Need to Grow", Harvard Business Review 81(12)).
 * Interval: adjusted Wald, n′ = n + 3, p = (promoters + 3/4) / n′, d = (detractors + 3/4) / n′,
 * (p − d) ± z · √((p + d − (p − d)²) / n′)
 * (Rocks 2016, "Interval Estimation for the 'Net Promoter Score'", The American Statistician 70(4), 365–372).
 */
export function netPromoterScore(countByRating: ReadonlyMap<number, number>): Nps | null {
  let promoters = 0;
  let passives = 0;
  let detractors = 0;
  for (const [rating, count] of countByRating) {
    if (rating >= 9) promoters += count;
    else if (rating >= 7) passives += count;
    else detractors += count;
  }
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const adjusted = n + 3;
  const p = (promoters + 0.75) / adjusted;
  const d = (detractors + 0.75) / adjusted;
  const margin = Z_95 * Math.sqrt((p + d - (p - d) ** 2) / adjusted);
  return {
    n,
    promoters,
    passives,
    detractors,
    score: (100 * (promoters - detractors)) / n,
    interval: {
      low: Math.max(-100, 100 * (p - d - margin)),
      high: Math.min(100, 100 * (p - d + margin)),
    },
  };
}
