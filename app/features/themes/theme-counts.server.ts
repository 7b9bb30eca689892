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
  type Windows,
} from "./theme-counts.repository.server.ts";
import { countHolds, holdThemes } from "./theme-settings.repository.server.ts";

/** What was counted, to be written in a short transaction. */
export interface CountedThemes {
  at: string;
  /** The themes that were counted; undefined for all. */
  only: readonly string[] | undefined;
  themes: Omit<CountedTheme, "isMuted">[];
}

/** So often it is counted while everybody else may write; then they wait for it once. */
const FREE_COUNTS = 3;

/**
 * Counts every theme anew from its statements: reach, feeling, growth, priority. Reading every statement takes long, so
 * it is done before the transaction that writes, and once more where somebody corrected or placed statements meanwhile.
 */
export async function recountThemes(db: Db): Promise<void> {
  for (let count = 0; count < FREE_COUNTS; count += 1) {
    const heldBefore = await countHolds(db);
    const counted = await countThemesAnew(db);
    const isWritten = await db.transaction().execute(async (trx) => {
      if ((await holdThemes(trx)) !== heldBefore + 1) return false;
      await writeCounts(trx, counted);
      return true;
    });
    if (isWritten) return;
  }
  await db.transaction().execute(async (trx) => {
    await holdThemes(trx);
    await writeCounts(trx, await countThemesAnew(trx));
  });
}

/** Everyone who spoke of anything lately: what the growth of a theme is compared with. */
export type Everyone = Awaited<ReturnType<typeof countEveryone>>;

/** Reads all that was said lately, so not within a transaction that others wait for. */
export async function countEveryone(db: Db) {
  return countPeopleInWindows(db, windowsBefore(nowIso()));
}

/** Counts without writing. */
export async function countThemesAnew(
  db: Db,
  only?: readonly string[],
  everyone?: Everyone,
): Promise<CountedThemes> {
  const at = nowIso();
  const all = everyone ?? (await countPeopleInWindows(db, windowsBefore(at)));
  const counts = await selectThemeCounts(db, windowsBefore(at), only);
  const themes = counts.map((count) => {
    const growth = measureGrowth({ recent: count.recentPeople, earlier: count.earlierPeople }, all);
    const ageDays = Math.max(0, (Date.parse(at) - Date.parse(count.lastSeenAt)) / DAY_MS);
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
    };
  });
  return { at, only, themes };
}

/** Writes what was counted. Takes a transaction. */
export async function writeCounts(trx: Db, { at, only, themes }: CountedThemes): Promise<void> {
  const muted = await selectMutedIds(trx);
  await clearCounts(trx, only);
  await updateCounts(
    trx,
    themes.map((theme) => ({ ...theme, isMuted: muted.has(theme.themeId) })),
    at,
  );
}

function windowsBefore(at: string): Windows {
  return { recentSince: daysBefore(at, recentDays), earlierSince: daysBefore(at, recentDays + earlierDays) };
}
