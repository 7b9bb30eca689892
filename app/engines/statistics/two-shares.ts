import { twoSidedTail } from "./normal-tail.ts";
import { shareDifference, wilsonInterval } from "./proportion.ts";

/** Some of a number of people. */
export interface Part {
  n: number;
  of: number;
}

/** How a share differs from another: `difference` is after − before, `low` to `high` its 95 % interval, all -1 to 1. */
export interface ShareChange {
  difference: number;
  low: number;
  high: number;
  /** How likely a difference this large is by chance alone, 0 to 1. */
  p: number;
}

/**
 * The difference of two independent shares; undefined where a base is empty. The interval is made of the two score
 * intervals: Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17, method 10; p is that of the pooled two-proportion z.
 */
export function compareShares(before: Part, after: Part): ShareChange | undefined {
  if (before.of <= 0 || after.of <= 0) return undefined;
  const one = wilsonInterval(before.n, before.of);
  const two = wilsonInterval(after.n, after.of);
  const difference = two.share - one.share;
  return {
    difference,
    low: difference - Math.hypot(two.share - two.low, one.high - one.share),
    high: difference + Math.hypot(two.high - two.share, one.share - one.low),
    p: twoSidedTail(shareDifference(after.n, after.of, before.n, before.of)),
  };
}
