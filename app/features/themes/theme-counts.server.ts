import { earlierDays, measureGrowth, recentDays } from "#app/engines/themes/growth.ts";
import { combinePriority } from "#app/engines/themes/priority.ts";
import { DAY_MS, daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  clearCounts,
  countPeopleInWindows,
  selectThemeCounts,
  updateCounts,
} from "./theme-counts.repository.server.ts";

/** Counts every theme anew from its statements: reach, feeling, growth, priority. Takes a transaction. */
export async function recountThemes(trx: Db): Promise<void> {
  const now = nowIso();
  const windows = {
    recentSince: daysBefore(now, recentDays),
    earlierSince: daysBefore(now, recentDays + earlierDays),
  };
  const everyone = await countPeopleInWindows(trx, windows);
  const counts = await selectThemeCounts(trx, windows);
  await clearCounts(trx);
  for (const count of counts) {
    const growth = measureGrowth({ recent: count.recentPeople, earlier: count.earlierPeople }, everyone);
    const ageDays = Math.max(0, (Date.parse(now) - Date.parse(count.lastSeenAt)) / DAY_MS);
    const { priority, factors } = combinePriority(
      { people: count.people, strength: count.strength, ageDays },
      growth,
    );
    await updateCounts(
      trx,
      { ...count, priority, factors: JSON.stringify(factors), growth: growth.ratio, rising: growth.rising },
      now,
    );
  }
}
