import { type FigureSums, measureEffect } from "#app/engines/statistics/effect.ts";
import { earlierDays, measureGrowth, recentDays } from "#app/engines/themes/growth.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  selectLeavingSums,
  selectMainCurrency,
  selectNpsSums,
  selectRatingSums,
  selectSpendSums,
} from "./impact.repository.server.ts";
import { type Impact, type Measured, type MovedSegment, QUIET_DAYS } from "./impact.ts";
import { selectSegmentVoices } from "./moving-segments.repository.server.ts";

/** What a theme's people do to NPS, ratings, spend and leaving, each measured by leaving them out. */
export async function measureImpact(db: Db, themeId: string): Promise<Impact> {
  const currency = await selectMainCurrency(db);
  const [nps, rating, leaving, spend] = await Promise.all([
    selectNpsSums(db, themeId),
    selectRatingSums(db, themeId),
    selectLeavingSums(db, themeId, daysBefore(nowIso(), QUIET_DAYS)),
    currency === null ? undefined : selectSpendSums(db, themeId, currency),
  ]);
  return {
    nps: measured(nps),
    rating: measured(rating),
    leaving: measured(leaving),
    spend: spend ? measured(spend) : { effect: null, n: 0 },
    money: { minor: spend?.theme.sum ?? 0, buyers: spend?.theme.n ?? 0 },
    currency,
  };
}

function measured({ theme, everyone }: { theme: FigureSums; everyone: FigureSums }): Measured {
  return { effect: measureEffect(theme, everyone) ?? null, n: theme.n };
}

/** The segment that rose or fell most, by the same test that calls a theme rising or falling; undefined when none did. */
export async function findMovedSegment(
  db: Db,
  themeId: string,
  direction: MovedSegment["direction"],
): Promise<MovedSegment | undefined> {
  const now = nowIso();
  const voices = await selectSegmentVoices(db, themeId, {
    recentSince: daysBefore(now, recentDays),
    earlierSince: daysBefore(now, recentDays + earlierDays),
  });
  const moved = voices
    .map((voice) => ({
      ...voice,
      growth: measureGrowth(voice, { recent: voice.everyoneRecent, earlier: voice.everyoneEarlier }),
    }))
    .filter(({ growth }) => growth[direction])
    .sort((one, other) => strengthOf(other.growth) - strengthOf(one.growth));
  const first = moved[0];
  return (
    first && {
      direction,
      id: first.segmentId,
      name: first.name,
      recent: first.recent,
      earlier: first.earlier,
    }
  );
}

/** How far from "as everything else" a segment moved; its ratio is smoothed, so few people never lead. */
function strengthOf({ ratio }: { ratio: number }): number {
  return Math.abs(Math.log(ratio));
}
