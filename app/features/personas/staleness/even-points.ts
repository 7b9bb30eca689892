import { DAY_MS } from "#app/lib/clock.ts";

/** More steps than this are drawn wider. */
const MOST_STEPS = 60;
const STEPS = [1, 7, 28] as const;

/**
 * Points at even distances from the first to the last day, for a line whose width is time: each step shows the last point
 * until then, so that days without a point carry what was last known. Steps are days, weeks, or four weeks as the time
 * needs; the last point is always the last.
 */
export function evenPoints<Point extends { day: string }>(points: readonly Point[]): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  const days = (Date.parse(last.day) - Date.parse(first.day)) / DAY_MS;
  const step = STEPS.find((width) => days / width <= MOST_STEPS) ?? Math.ceil(days / MOST_STEPS);
  const even: Point[] = [];
  for (let back = 0; back <= days; back += step) {
    const day = new Date(Date.parse(last.day) - back * DAY_MS).toISOString().slice(0, 10);
    const known = points.findLast((point) => point.day <= day);
    if (known) even.push({ ...known, day });
  }
  return even.reverse();
}
