import { earlierDays, measureGrowth, recentDays } from "#app/engines/themes/growth.ts";
import { combinePriority } from "#app/engines/themes/priority.ts";
import { DAY_MS, daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  type CountedTheme,
  clearCounts,
  countPeopleInWindows,
  selectMutedIds,
  selectThemeCounts,
  updateCounts,
} from "./theme-counts.repository.server.ts";

/** Counts every theme (or those of `only`) anew from its statements: reach, feeling, growth, priority. Takes a transaction. */
export async function recountThemes(trx: Db, only?: readonly string[]): Promise<void> {
  const now = nowIso();
  const windows = {
    recentSince: daysBefore(now, recentDays),
    earlierSince: daysBefore(now, recentDays + earlierDays),
  };
  const everyone = await countPeopleInWindows(trx, windows);
  const counts = await selectThemeCounts(trx, windows, only);
  const muted = await selectMutedIds(trx);
  await clearCounts(trx, only);
  const counted = counts.map((count): CountedTheme => {
    const growth = measureGrowth({ recent: count.recentPeople, earlier: count.earlierPeople }, everyone);
    const ageDays = Math.max(0, (Date.parse(now) - Date.parse(count.lastSeenAt)) / DAY_MS);
    const { priority, factors } = combinePriority(
      { people: count.people, strength: count.strength, ageDays },
      growth,
    );
    return {
      ...count,
      priority,
      factors: JSON.stringify(factors),
      growth: growth.ratio,
      rising: growth.rising,
      falling: growth.falling,
      isMuted: muted.has(count.themeId),
    };
  });
  await updateCounts(trx, counted, now);
}
