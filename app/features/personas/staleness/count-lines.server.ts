import { countToday } from "#app/engines/personas/drift/count-today.ts";
import { carriesNumbers, type TodaysNumbers } from "#app/engines/personas/drift/drift.ts";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import type { SegmentEvidence } from "#app/engines/personas/segment-evidence.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { gatherEvidence } from "../evidence/segment-evidence.server.ts";
import { countSpeakers, selectStanding } from "./theme-speakers.repository.server.ts";

export interface CountedToday {
  members: number;
  speakers: number;
  /** Of each line with numbers, by its id; null where today's data do not say. */
  lines: Map<string, TodaysNumbers | null>;
}

/** Counts everything under a persona's lines as it was counted when they were drafted. For a job. */
export async function countLines(
  db: Db,
  segmentId: string,
  lines: readonly { id: string; key: string; evidence: LineEvidence }[],
): Promise<CountedToday> {
  const evidence = await gatherEvidence(db, await getSegment(db, segmentId));
  const numbered = lines.filter((line) => carriesNumbers(line.evidence));
  const themes = await themesNow(db, evidence, numbered);
  return {
    members: evidence.members,
    speakers: evidence.memberSpeakers,
    lines: new Map(numbered.map((line) => [line.id, countToday(line, evidence, (id) => themes.get(id))])),
  };
}

/** What each theme under the lines is today, and how many members spoke of it; without those that are gone or muted. */
async function themesNow(
  db: Db,
  evidence: SegmentEvidence,
  lines: readonly { evidence: LineEvidence }[],
): Promise<Map<string, { themeId: string; members: number }>> {
  const counted = new Map(evidence.themes.map(({ themeId, members }) => [themeId, { themeId, members }]));
  const asked = new Set(lines.flatMap((line) => line.evidence.themeId ?? []));
  const missing = [...asked].filter((themeId) => !counted.has(themeId));
  const standing = await selectStanding(db, missing);
  const spoken = await countSpeakers(db, evidence.segmentId, [...new Set(standing.values())], null);
  for (const [themeId, stands] of standing)
    counted.set(themeId, { themeId: stands, members: spoken.get(stands) ?? 0 });
  return counted;
}
