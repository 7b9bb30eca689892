import { wilsonInterval } from "#app/engines/statistics/proportion.ts";

/** How many of some people something holds for, among those of whom it is known. */
export interface Tally {
  yes: number;
  known: number;
}

export interface ShareDifference {
  share: number;
  othersShare: number;
  /** The first share less the other, -1 to 1, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
}

/** With fewer known people on either side a share says little about anybody. */
export const FEWEST_COMPARED = 10;

/**
 * How two shares differ; undefined with fewer than ten known people on either side. The interval is Newcombe's (1998),
 * Interval estimation for the difference between independent proportions, Statistics in Medicine 17, method 10.
 */
export function compareShares(some: Tally, others: Tally): ShareDifference | undefined {
  if (some.known < FEWEST_COMPARED || others.known < FEWEST_COMPARED) return undefined;
  const one = wilsonInterval(some.yes, some.known);
  const two = wilsonInterval(others.yes, others.known);
  const difference = one.share - two.share;
  return {
    share: one.share,
    othersShare: two.share,
    difference,
    low: difference - Math.hypot(one.share - one.low, two.high - two.share),
    high: difference + Math.hypot(one.high - one.share, two.share - two.low),
  };
}

/** What the best customers say about a criterion: more of them meet it, fewer do, no difference shows, or too few are known. */
export type CriterionFinding = "borne-out" | "wrong" | "no-difference" | "too-few";

/** The verdict of an interval: only one that leaves out 0 says something. */
export function findingOf(difference: ShareDifference | undefined): CriterionFinding {
  if (!difference) return "too-few";
  if (difference.low > 0) return "borne-out";
  return difference.high < 0 ? "wrong" : "no-difference";
}
