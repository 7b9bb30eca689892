import { themePriority } from "#app/engines/themes/priority.ts";
import { measureGrowth } from "#app/engines/themes/rising.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  clearCounts,
  countStatementsInWindows,
  selectThemeCounts,
  updateCounts,
} from "./theme-counts.repository.server.ts";

const DAY = 86_400_000;
/** A rise is looked for in the last 30 days against the 90 before: long enough for small themes to have a past. */
const RECENT_DAYS = 30;
const BEFORE_DAYS = 90;

/** Counts every theme anew from its statements: reach, feeling, growth, priority. Takes a transaction. */
export async function recountThemes(trx: Db): Promise<void> {
  const now = nowIso();
  const daysAgo = (days: number) => new Date(Date.parse(now) - days * DAY).toISOString();
  const windows = { recentSince: daysAgo(RECENT_DAYS), beforeSince: daysAgo(RECENT_DAYS + BEFORE_DAYS) };
  const all = await countStatementsInWindows(trx, windows);
  const counts = await selectThemeCounts(trx, windows);
  await clearCounts(trx);
  for (const count of counts) {
    const growth = measureGrowth({
      recent: count.recent,
      recentAll: all.recent,
      before: count.before,
      beforeAll: all.before,
    });
    const ageDays = (Date.parse(now) - Date.parse(count.lastSeenAt)) / DAY;
    const { priority, factors } = themePriority({
      people: count.people,
      sentiment: count.sentiment,
      ageDays,
      growth,
    });
    await updateCounts(
      trx,
      {
        ...count,
        priority,
        factors: JSON.stringify(factors),
        growth: growth.ratio,
        rising: growth.rising,
        emerging: count.people < 2,
      },
      now,
    );
  }
}
