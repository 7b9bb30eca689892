import type { Effect } from "#app/engines/statistics/effect.ts";

export { leastForEffect as LEAST_PEOPLE } from "#app/engines/statistics/effect.ts";

/** After so many days without a sign of life a customer counts as gone quiet. */
export const QUIET_DAYS = 90;

/** One figure: its effect, null with too few people on either side, and how many of a theme's people have the figure. */
export interface Measured {
  effect: Effect | null;
  n: number;
}

export interface Impact {
  /** Net promoter score, −100 to 100. */
  nps: Measured;
  /** Ratings of single items, 0 (worst) to 1. */
  rating: Measured;
  /** Spend of each customer who bought, in minor units of `currency`. */
  spend: Measured;
  /** Share of customers not heard of for QUIET_DAYS, 0 to 1. */
  leaving: Measured;
  /** What everybody who spoke of it has spent in `currency`, in its minor unit. */
  money: { minor: number; buyers: number };
  /** The currency most buyers use; null when nothing was bought. */
  currency: string | null;
}

/** A segment whose people brought a theme up more, or less, of late than its other talk explains. */
export interface MovedSegment {
  direction: "rising" | "falling";
  id: string;
  name: string;
  /** People who spoke of it in the last 30 days, and in the 90 before. */
  recent: number;
  earlier: number;
}
