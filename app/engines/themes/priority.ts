import type { Growth } from "./rising.ts";

/** What the priority of a theme is made of; their product is the priority. */
export interface PriorityFactors {
  /** log(1 + distinct people). */
  reach: number;
  /** How strongly it is felt, 0.5 to 1.5. */
  strength: number;
  /** exp(-age / 45 days): 1 when last mentioned today. */
  recency: number;
  /** The smoothed growth ratio, held between 0.5 and 2. */
  growth: number;
}

const FADE_DAYS = 45;

/**
 * How much a theme matters now. Log reach keeps one large theme from hiding all others; a theme nobody mentioned for
 * 45 days counts a third. `sentiment` is the mean of its statements, -1 to 1; `ageDays` is since its last mention.
 */
export function themePriority(theme: {
  people: number;
  sentiment: number;
  ageDays: number;
  growth: Growth;
}): { priority: number; factors: PriorityFactors } {
  const factors = {
    reach: Math.log1p(theme.people),
    strength: 0.5 + Math.min(1, Math.abs(theme.sentiment)),
    recency: Math.exp(-Math.max(0, theme.ageDays) / FADE_DAYS),
    growth: Math.min(2, Math.max(0.5, theme.growth.ratio)),
  };
  return { priority: factors.reach * factors.strength * factors.recency * factors.growth, factors };
}
