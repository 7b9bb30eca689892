import { believable } from "../../statistics/false-discoveries.ts";
import { twoSidedTail } from "../../statistics/normal-tail.ts";
import { Z_95 } from "../../statistics/proportion.ts";
import { compareShares, type Part } from "../../statistics/two-shares.ts";
import type { CountedLine, LineVerdict } from "./drift.ts";

/**
 * Of the lines that are said to have moved, at most this share may be chance on one day. It is the level at which a test
 * that is looked at twenty times keeps 5 % over all looks: Pocock (1977), Group sequential methods in the design and
 * analysis of clinical trials, Biometrika 64, table 1. Lines are looked at daily until somebody confirms them; the looks
 * of neighbouring days are nearly the same look, so twenty stand for a quarter.
 */
const FALSE_MOVES = 0.0075;
/** A smaller change of a share may be real, and asks nobody to write a line anew. */
export const LEAST_CHANGE = 0.05;
/** Every expected count must reach this, or the normal distribution is a poor guide: Cochran (1954), Biometrics 10. */
const LEAST_EXPECTED = 5;

interface Test {
  line: number;
  p: number;
}

/**
 * Which lines still hold, by their id. A line has moved when today's number has left the interval it was written with,
 * a share by five points and more, and a test finds more than chance: shares by the two-proportion z, each value of a
 * distribution by itself, medians by the errors that their intervals give (normal approximation). All tests of the
 * persona together are held to a share of false discoveries (Benjamini and Hochberg 1995). Largely the same people
 * stand on both sides, which makes every test careful.
 */
export function judgeLines(lines: readonly CountedLine[]): Map<string, LineVerdict> {
  const tests: Test[] = [];
  const verdicts = lines.map((line, index): LineVerdict => {
    const found = suspicionsOf(line);
    if (found === null) return "not-counted";
    for (const p of found.tested) tests.push({ line: index, p });
    return found.untestable && found.suspected.length === 0 ? "too-few" : "holds";
  });
  const believed = believable(
    tests.map(({ p }) => p),
    FALSE_MOVES,
  );
  const limit = Math.max(-1, ...tests.flatMap(({ p }, index) => (believed[index] ? [p] : [])));
  for (const [index, line] of lines.entries()) {
    if (suspicionsOf(line)?.suspected.some((p) => p <= limit)) verdicts[index] = "moved";
  }
  return new Map(lines.map(({ id }, index) => [id, verdicts[index] ?? "not-counted"]));
}

/** The p of everything tested under one line, of what left its interval, and whether something left it untested. */
interface Suspicions {
  tested: number[];
  suspected: number[];
  untestable: boolean;
}

/** Null where nothing of the line is counted today. */
function suspicionsOf({ evidence, today }: CountedLine): Suspicions | null {
  if (today === null) return null;
  const found: Suspicions = { tested: [], suspected: [], untestable: false };
  let counted = false;
  const { n, of, low, high, measure, distribution } = evidence;
  const base = today.of;
  if (n !== undefined && of !== undefined && low !== undefined && high !== undefined && base !== undefined) {
    if (today.n !== undefined && base > 0) {
      counted = true;
      weighShare(found, { before: { n, of }, now: { n: today.n, of: base }, low, high });
    }
  }
  if (distribution && today.values && base !== undefined && base > 0) {
    counted = true;
    const known = of ?? distributionBase(distribution);
    for (const [index, value] of distribution.entries()) {
      const now = { n: today.values[index] ?? 0, of: base };
      weighShare(found, { before: { n: value.n, of: known }, now, low: value.low, high: value.high });
    }
  }
  if (measure && today.measure) {
    counted = true;
    weighMedian(found, measure, today.measure);
  }
  return counted ? found : null;
}

/** Of how many people a distribution is, where its line does not say. */
function distributionBase(distribution: readonly { n: number; share: number }[]): number {
  const first = distribution.find(({ n, share }) => n > 0 && share > 0);
  return first ? Math.round(first.n / first.share) : 0;
}

function weighShare(
  found: Suspicions,
  { before, now, low, high }: { before: Part; now: Part; low: number; high: number },
): void {
  const change = compareShares(before, now);
  if (!change) return;
  const share = now.n / now.of;
  const left = (share < low || share > high) && Math.abs(change.difference) >= LEAST_CHANGE;
  if (leastExpected(before, now) < LEAST_EXPECTED) {
    found.untestable ||= left;
    return;
  }
  found.tested.push(change.p);
  if (left) found.suspected.push(change.p);
}

function leastExpected(before: Part, now: Part): number {
  const pooled = (before.n + now.n) / (before.of + now.of);
  return Math.min(pooled, 1 - pooled) * Math.min(before.of, now.of);
}

interface Median {
  members: number;
  low: number;
  high: number;
}

function weighMedian(found: Suspicions, before: Median, now: Median): void {
  const error = Math.hypot(before.high - before.low, now.high - now.low) / (2 * Z_95);
  const difference = now.members - before.members;
  const left = now.members < before.low || now.members > before.high;
  // Where hardly anybody differs from anybody, both intervals are points and any change of the middle is one.
  const p = difference === 0 ? 1 : error === 0 ? 0 : twoSidedTail(difference / error);
  found.tested.push(p);
  if (left) found.suspected.push(p);
}
