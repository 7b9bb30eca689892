import { DAY_MS } from "#app/lib/clock.ts";

/** So long every day is kept, then one day a week, then one a month, and nothing after ten years. */
const DAILY_DAYS = 91;
const WEEKLY_DAYS = 364;
const LONGEST_DAYS = 3650;

/**
 * Which days (such as "2026-11-26", in order) are not kept any more as seen from `today`: of each week older than a
 * quarter, and of each month older than a year, the last day stays.
 */
export function daysToDrop(days: readonly string[], today: string): string[] {
  const kept = new Map<string, string>();
  for (const day of days) {
    const spell = spellOf(day, today);
    if (spell !== null) kept.set(spell, day);
  }
  const stays = new Set(kept.values());
  return days.filter((day) => !stays.has(day));
}

/** The day, week or month that one point stands for; null where it is too old. */
function spellOf(day: string, today: string): string | null {
  const age = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (age < DAILY_DAYS) return day;
  // Weeks counted from a Monday: the first day of this count was a Thursday.
  if (age < WEEKLY_DAYS) return `week ${Math.floor((Date.parse(day) / DAY_MS + 3) / 7)}`;
  return age < LONGEST_DAYS ? `month ${day.slice(0, 7)}` : null;
}
