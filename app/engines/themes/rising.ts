export interface WindowCounts {
  /** Mentions of the theme, and of everything, in the recent window. */
  recent: number;
  recentAll: number;
  /** The same in the window before it. */
  before: number;
  beforeAll: number;
}

export interface Growth {
  /** Share of the talk now divided by its share before, smoothed so that small counts stay near 1. */
  ratio: number;
  /** How likely a rise this large is if nothing changed, 0 to 1. */
  chance: number;
  rising: boolean;
  falling: boolean;
}

/** From 1 to 3 mentions is no alarm. */
const MIN_RECENT = 5;
const MAX_CHANCE = 0.01;
const MIN_RATIO = 1.5;
/** Mentions added to both windows when the ratio is taken, so that 0 to 2 is not an endless rise. */
const SMOOTHING = 2;

/**
 * Whether a theme's share of all talk rises between two windows. Exact conditional test of two Poisson rates
 * (Przyborowski and Wilenski 1940): given the sum of both counts, the recent one is binomial.
 */
export function measureGrowth({ recent, recentAll, before, beforeAll }: WindowCounts): Growth {
  const total = recentAll + beforeAll;
  if (total === 0) return { ratio: 1, chance: 1, rising: false, falling: false };
  const expected = recentAll / total;
  const ratio =
    (recent + SMOOTHING) / (recentAll + 2 * SMOOTHING) / ((before + SMOOTHING) / (beforeAll + 2 * SMOOTHING));
  const chanceOfRise = binomialAtLeast(recent, recent + before, expected);
  const chanceOfFall = binomialAtLeast(before, recent + before, 1 - expected);
  return {
    ratio,
    chance: chanceOfRise,
    rising: recent >= MIN_RECENT && ratio >= MIN_RATIO && chanceOfRise < MAX_CHANCE,
    falling: before >= MIN_RECENT && ratio <= 1 / MIN_RATIO && chanceOfFall < MAX_CHANCE,
  };
}

/** The chance of `k` or more successes in `n` tries that each succeed with chance `p`. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let logChoose = 0;
  let sum = 0;
  for (let i = 0; i <= n; i += 1) {
    if (i > 0) logChoose += Math.log(n - i + 1) - Math.log(i);
    if (i >= k) sum += Math.exp(logChoose + i * Math.log(p) + (n - i) * Math.log1p(-p));
  }
  return Math.min(1, sum);
}
