import { studentQuantile } from "./student.ts";

/** Gaps between a customer's active days, as sums of their natural logarithms (a gap is at least one day). */
export interface GapSums {
  gaps: number;
  sum: number;
  squares: number;
}

/** How customers of this business usually come back, of which too few own events borrow. */
export interface RhythmPrior {
  /** Mean and variance of the logarithm of a gap in days. */
  mean: number;
  variance: number;
  /** How many gaps of one's own weigh as much as everybody's. */
  strength: number;
}

/** What is known of one customer's rhythm. */
export interface Rhythm {
  /** The middle of this customer's gaps in days. */
  usualDays: number;
  /** A silence longer than this breaks the rhythm, in days. */
  limitDays: number;
}

/** With fewer gaps nobody has a rhythm of one's own: two gaps are three active days. */
export const FEWEST_GAPS = 2;
/** One gap in twenty of a customer who stays is longer than the limit. */
const LIMIT = 0.95;
/** How many gaps the variance borrows: the t distribution begins with as many degrees of freedom. */
const BORROWED = 4;
/** Where nobody comes back yet, a month give or take a factor of two is assumed. */
export const noPrior: RhythmPrior = { mean: Math.log(30), variance: 0.5, strength: 2 };

/** The logarithms of the gaps between days (numbers of days, any order, repeated ones count once). */
export function gapSums(days: readonly number[]): GapSums {
  const ordered = [...new Set(days)].sort((a, b) => a - b);
  let sum = 0;
  let squares = 0;
  for (const [index, day] of ordered.entries()) {
    if (index === 0) continue;
    const log = Math.log(day - (ordered[index - 1] ?? day));
    sum += log;
    squares += log * log;
  }
  return { gaps: Math.max(0, ordered.length - 1), sum, squares };
}

/**
 * A customer's own rhythm; undefined with fewer than two gaps. Logarithms of gaps are taken as normal with unknown mean
 * and variance, and everybody's as the prior of both, so that a few own gaps are drawn towards everybody's. The limit is
 * the 95 % point of the next gap's predictive distribution, a t distribution: Gelman et al. (2013), Bayesian Data
 * Analysis, section 3.3 (normal-inverse-chi-squared). That regularity differs between customers and matters: Platzer and
 * Reutterer (2016), Ticking away the moments, Marketing Science 35.
 */
export function rhythmOf({ gaps, sum, squares }: GapSums, prior: RhythmPrior): Rhythm | undefined {
  if (gaps < FEWEST_GAPS) return undefined;
  const mean = sum / gaps;
  const within = Math.max(0, squares - gaps * mean * mean);
  const weight = prior.strength + gaps;
  const middle = (prior.strength * prior.mean + sum) / weight;
  const freedom = BORROWED + gaps;
  const apart = (prior.strength * gaps * (mean - prior.mean) ** 2) / weight;
  // Between customers rhythms differ far more than within one: what sets a customer apart must not widen the own spread
  // by more than the prior's own.
  const scale2 = (BORROWED * prior.variance + within + Math.min(apart, prior.variance)) / freedom;
  const reach = studentQuantile(LIMIT, freedom) * Math.sqrt(scale2 * (1 + 1 / weight));
  return { usualDays: Math.exp(middle), limitDays: Math.exp(middle + reach) };
}

/** Collects customers one by one and says how they usually come back. Memory does not grow with them. */
export class RhythmCensus {
  private customers = 0;
  private gaps = 0;
  private within = 0;
  private means = 0;
  private squaredMeans = 0;
  private inverseGaps = 0;

  /** Counts a customer; with fewer than two gaps one has no rhythm to add. */
  add({ gaps, sum, squares }: GapSums): void {
    if (gaps < FEWEST_GAPS) return;
    const mean = sum / gaps;
    this.customers += 1;
    this.gaps += gaps;
    this.within += Math.max(0, squares - gaps * mean * mean);
    this.means += mean;
    this.squaredMeans += mean * mean;
    this.inverseGaps += 1 / gaps;
  }

  /** The prior by the method of moments: variance within customers, and what is left of that between them. */
  prior(): RhythmPrior {
    const freedom = this.gaps - this.customers;
    if (this.customers < 5 || freedom < 5) return noPrior;
    const mean = this.means / this.customers;
    const variance = Math.max(0.02, this.within / freedom);
    const spread =
      Math.max(0, this.squaredMeans - this.customers * mean * mean) / Math.max(1, this.customers - 1);
    const between = Math.max(0.02, spread - (variance * this.inverseGaps) / this.customers);
    return { mean, variance, strength: Math.min(20, Math.max(0.05, variance / between)) };
  }
}
