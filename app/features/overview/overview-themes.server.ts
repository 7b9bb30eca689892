import { themeKindSchema } from "#app/features/themes/theme-kind.ts";
import { countActive } from "#app/features/themes/themes.service.server.ts";
import { daysBefore } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { Overview, OverviewTheme } from "./overview.ts";
import {
  selectDailyMentions,
  selectRisingThemes,
  selectTopThemes,
} from "./overview-themes.repository.server.ts";
import { type DayCount, monthChange, weeklyMentions, weeksShown } from "./weekly-mentions.ts";

const shown = 5;

/**
 * The top pain points, top goals and rising themes, each with its last weeks, and how many of the active customers
 * spoke of the first pain point.
 */
export async function listOverviewThemes(
  db: Db,
  now: string,
): Promise<Pick<Overview, "pains" | "goals" | "rising" | "firstPain">> {
  const [pains, goals, rising] = await Promise.all([
    selectTopThemes(db, "pain", shown),
    selectTopThemes(db, "goal", shown),
    selectRisingThemes(db, shown),
  ]);
  const ids = [...new Set([...pains, ...goals, ...rising].map((theme) => theme.id))];
  const daysByTheme = new Map<string, DayCount[]>();
  for (const row of await selectDailyMentions(db, ids, daysBefore(now, 7 * weeksShown))) {
    if (row.themeId === null) continue;
    const days = daysByTheme.get(row.themeId) ?? [];
    days.push(row);
    daysByTheme.set(row.themeId, days);
  }
  const describe = (theme: (typeof pains)[number]): OverviewTheme => {
    const days = daysByTheme.get(theme.id) ?? [];
    return {
      ...theme,
      kind: themeKindSchema.parse(theme.kind),
      rising: theme.rising === 1,
      weeks: weeklyMentions(days, now),
      month: monthChange(days, now),
    };
  };
  const [first] = pains;
  return {
    pains: pains.map(describe),
    goals: goals.map(describe),
    rising: rising.map(describe),
    firstPain: first ? await countActive(db, first.id) : null,
  };
}
