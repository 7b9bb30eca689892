import type { TodaysNumbers } from "#app/engines/personas/drift/drift.ts";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import type { Db } from "#db/client.server.ts";
import {
  selectSizes,
  selectValueCounts,
  type ValueCount,
} from "../evidence/segment-evidence.repository.server.ts";
import { countSpeakers, selectStanding } from "./theme-speakers.repository.server.ts";

/** A line as far as counting it needs. */
export interface LineToCount {
  id: string;
  evidence: LineEvidence;
}

export interface CountedToday {
  members: number;
  speakers: number;
  /** By line id; null where today's data do not say, none for a line without numbers. */
  lines: Map<string, TodaysNumbers | null>;
}

/** Counts everything under a persona's lines as it was counted when they were drafted. */
export async function countLines(
  db: Db,
  segmentId: string,
  lines: readonly LineToCount[],
): Promise<CountedToday> {
  const { members, memberSpeakers: speakers } = await selectSizes(db, segmentId);
  const themeIds = [...new Set(lines.flatMap(({ evidence }) => evidence.themeId ?? []))];
  const standing = await selectStanding(db, themeIds);
  const spoken = await countSpeakers(db, segmentId, [...new Set(standing.values())], null);
  const attributeIds = [...new Set(lines.flatMap(({ evidence }) => evidence.attributeId ?? []))];
  const values = await selectValueCounts(db, segmentId, attributeIds);
  const counted = new Map<string, TodaysNumbers | null>();
  for (const { id, evidence } of lines) {
    const { themeId, attributeId, share, distribution } = evidence;
    if (share === undefined && distribution === undefined) continue;
    if (themeId !== undefined) {
      const stands = standing.get(themeId);
      counted.set(id, stands === undefined ? null : { n: spoken.get(stands) ?? 0, of: speakers });
    } else if (attributeId !== undefined) counted.set(id, valuesOf(evidence, attributeId, values));
    else counted.set(id, null);
  }
  return { members, speakers, lines: counted };
}

/** Null where nobody has a value any more. */
function valuesOf(
  { value, distribution }: LineEvidence,
  attributeId: string,
  counts: readonly ValueCount[],
): TodaysNumbers | null {
  const known = counts.filter((count) => count.attributeId === attributeId);
  const of = known.reduce((sum, { members }) => sum + members, 0);
  if (of === 0) return null;
  const having = (text: string) => known.find((count) => count.text === text)?.members ?? 0;
  return {
    of,
    ...(value === undefined ? {} : { n: having(value) }),
    ...(distribution === undefined ? {} : { values: distribution.map((one) => having(one.value)) }),
  };
}
