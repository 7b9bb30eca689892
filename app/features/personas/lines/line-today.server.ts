import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectSizes } from "../evidence/sizes.repository.server.ts";
import { selectValueCounts } from "../evidence/values.repository.server.ts";
import {
  countSpeakersOf,
  type Origins,
  selectThemeOrigins,
  selectValueOrigins,
} from "./line-numbers.repository.server.ts";
import { isOfAllSpeakers } from "./line-people.ts";

/** The numbers under a line as they are now. */
export interface LineToday extends Origins {
  n: number;
  of: number;
  share: number;
  low: number;
  high: number;
  othersN: number;
  othersOf: number;
}

/**
 * Counts a line on a theme or on a value of an attribute anew as its draft counted it; null for all others, and where
 * nobody is left to count among. A line that answers confirmed is always of today.
 */
export async function countLineToday(
  db: Db,
  segmentId: string,
  line: { key: string; evidence: LineEvidence },
): Promise<LineToday | null> {
  const counted = await countShares(db, segmentId, line);
  return counted === null || counted.of === 0
    ? null
    : { ...counted, ...wilsonInterval(Math.min(counted.n, counted.of), counted.of) };
}

async function countShares(
  db: Db,
  segmentId: string,
  { key, evidence }: { key: string; evidence: LineEvidence },
) {
  const { asked, share, attributeId, value } = evidence;
  if (asked !== undefined || share === undefined) return null;
  if (evidence.themeId !== undefined && !isOfAllSpeakers(key)) return null;
  const themeId = evidence.themeId === undefined ? undefined : (await findTheme(db, evidence.themeId))?.id;
  if (themeId !== undefined) {
    const sizes = await selectSizes(db, segmentId);
    const { members, others } = await countSpeakersOf(db, segmentId, themeId);
    const origins = await selectThemeOrigins(db, segmentId, themeId);
    return {
      n: members,
      of: sizes.memberSpeakers,
      othersN: others,
      othersOf: sizes.otherSpeakers,
      ...origins,
    };
  }
  if (attributeId === undefined || value === undefined) return null;
  const values = await selectValueCounts(db, segmentId, [attributeId]);
  const own = values.find(({ text }) => text === value);
  return {
    n: own?.members ?? 0,
    of: values.reduce((sum, { members }) => sum + members, 0),
    othersN: own?.others ?? 0,
    othersOf: values.reduce((sum, { others }) => sum + others, 0),
    ...(await selectValueOrigins(db, segmentId, attributeId, value)),
  };
}

/** Whether today's share lies outside the interval that the line was drafted with. */
export function hasMoved({ low, high }: LineEvidence, today: LineToday | null): boolean {
  return (
    today !== null && low !== undefined && high !== undefined && (today.share < low || today.share > high)
  );
}
