import { DAY_MS } from "./day.ts";
import type { Growth, ThemeStatement } from "./fitted-theme.ts";
import { countPeople } from "./people.ts";

/** The two periods that are compared. */
export const recentDays = 30;
export const earlierDays = 90;

// A theme that one or two people brought up is not rising, however quiet it was before.
const leastPeople = 5;
const leastRatio = 1.5;
const rareChance = 0.01;

/** Distinct people who spoke in the last 30 days and in the 90 days before. */
export type RecentPeople = { recent: number; earlier: number };

/** Counts the people of both periods; statements later than `now` or without a time count in neither. */
export function countRecentPeople(statements: readonly ThemeStatement[], now: string): RecentPeople {
  const end = Date.parse(now);
  const within = (from: number, to: number) =>
    statements.filter(({ occurredAt }) => {
      const age = occurredAt === null ? Number.NaN : (end - Date.parse(occurredAt)) / DAY_MS;
      return age >= from && age < to;
    });
  return {
    recent: countPeople(within(0, recentDays)),
    earlier: countPeople(within(recentDays, recentDays + earlierDays)),
  };
}

/**
 * Whether a theme grows faster than all feedback does, or falls behind it. Of its recent and earlier people together,
 * as many should be recent as among everyone who spoke; the chance of seeing this many or more is binomial
 * (Przyborowski and Wilenski 1940, the conditional test of two Poisson counts), exact for small counts: from one person
 * to three is no alarm. Falling is the same test of the other end.
 */
export function measureGrowth(theme: RecentPeople, everyone: RecentPeople): Growth {
  const { recent, earlier } = theme;
  // Add-half smoothing: with nothing known the share is even, and no period makes the other impossible.
  const recentShare = (everyone.recent + 0.5) / (everyone.recent + everyone.earlier + 1);
  const chance = everyone.earlier === 0 ? 1 : chanceOfAtLeast(recent, recent + earlier, recentShare);
  const odds = recentShare / (1 - recentShare);
  const ratio = everyone.earlier === 0 ? 1 : (recent + 1) / (earlier * odds + 1);
  const chanceOfFewer =
    everyone.recent === 0 ? 1 : 1 - chanceOfAtLeast(recent + 1, recent + earlier, recentShare);
  return {
    recentPeople: recent,
    earlierPeople: earlier,
    ratio,
    chance,
    rising: recent >= leastPeople && ratio >= leastRatio && chance < rareChance,
    falling: earlier >= leastPeople && ratio <= 1 / leastRatio && chanceOfFewer < rareChance,
  };
}

/** The chance of `least` or more successes in `trials` with probability `share`. */
export function chanceOfAtLeast(least: number, trials: number, share: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let successes = 0; successes <= trials; successes += 1) {
    if (successes > 0) logChoose += Math.log((trials - successes + 1) / successes);
    if (successes < least) continue;
    sum += Math.exp(logChoose + successes * Math.log(share) + (trials - successes) * Math.log(1 - share));
  }
  return Math.min(1, sum);
}
