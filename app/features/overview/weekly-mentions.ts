import { DAY_MS } from "#app/lib/clock.ts";
import type { Change } from "./overview.ts";

export const weeksShown = 12;

/** What happened on one day, written as 2026-11-23. */
export interface DayCount {
  day: string;
  count: number;
}

/** Adds up days to the last twelve weeks before `now`, oldest first. */
export function weeklyMentions(days: readonly DayCount[], now: string): number[] {
  const weeks = new Array<number>(weeksShown).fill(0);
  for (const { day, count } of days) {
    const week = weeksShown - 1 - Math.floor(ageInDays(day, now) / 7);
    if (week >= 0 && week < weeksShown) weeks[week] = (weeks[week] ?? 0) + count;
  }
  return weeks;
}

/** Adds up days to the last 30 and the 30 before. */
export function monthChange(days: readonly DayCount[], now: string): Change {
  const sum = (from: number, to: number) =>
    days
      .filter(({ day }) => ageInDays(day, now) >= from && ageInDays(day, now) < to)
      .reduce((total, { count }) => total + count, 0);
  return { now: sum(0, 30), before: sum(30, 60) };
}

/** How many days lie between a day and the day of `now`; 0 for the same day. */
function ageInDays(day: string, now: string): number {
  return Math.round((Date.parse(now.slice(0, 10)) - Date.parse(day)) / DAY_MS);
}
