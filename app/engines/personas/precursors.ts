import type { PrecursorEvidence } from "./segment-evidence.ts";

/** What is known to have happened to one person; times in milliseconds. */
export interface History {
  purchases: readonly number[];
  happened: readonly { key: string; at: number }[];
}

/** A purchase within so many days of a thing may have to do with it. */
export const PRECURSOR_DAYS = 14;
const WINDOW_MS = PRECURSOR_DAYS * 86_400_000;

/**
 * For each kind of thing: of how many people it stands only before purchases, and of how many only after. People are
 * their own comparison, so that those who do much of everything count for neither side.
 */
export function countPrecursors(
  histories: readonly History[],
): Map<string, Pick<PrecursorEvidence, "before" | "after">> {
  const counts = new Map<string, { before: number; after: number }>();
  for (const { purchases, happened } of histories) {
    const bought = [...purchases].sort((a, b) => a - b);
    const sides = new Map<string, { before: boolean; after: boolean }>();
    for (const { key, at } of happened) {
      const side = sides.get(key) ?? { before: false, after: false };
      const next = bought[firstAbove(bought, at)];
      const last = bought[firstAbove(bought, at) - 1];
      side.before ||= next !== undefined && next - at <= WINDOW_MS;
      side.after ||= last !== undefined && last < at && at - last <= WINDOW_MS;
      sides.set(key, side);
    }
    for (const [key, { before, after }] of sides) {
      if (before === after) continue;
      const count = counts.get(key) ?? { before: 0, after: 0 };
      if (before) count.before += 1;
      else count.after += 1;
      counts.set(key, count);
    }
  }
  return counts;
}

/** The place of the first time above `at` in ascending times, by halving. */
function firstAbove(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
