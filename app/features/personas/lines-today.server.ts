import type { Db } from "#db/client.server.ts";
import { selectSizes } from "./evidence/sizes.repository.server.ts";
import { selectThemeCounts } from "./evidence/themes.repository.server.ts";
import { selectValueCounts } from "./evidence/values.repository.server.ts";
import type { PersonaLine } from "./persona-lines.repository.server.ts";

/**
 * The shares under a persona's lines, counted today as they were when it was drafted, by line id: 0 where nobody speaks
 * of the theme or has the value any more, none where the line has no share or there is nobody left to count among.
 */
export async function measureLineShares(
  db: Db,
  segmentId: string,
  lines: readonly PersonaLine[],
): Promise<Map<string, number>> {
  const sizes = await selectSizes(db, segmentId);
  const themes = new Map(
    (await selectThemeCounts(db, segmentId)).map(({ themeId, members }) => [themeId, members]),
  );
  const attributeIds = [...new Set(lines.flatMap(({ evidence }) => evidence.attributeId ?? []))];
  const values = await selectValueCounts(db, segmentId, attributeIds);
  const shares = new Map<string, number>();
  for (const { id, evidence } of lines) {
    const { share, themeId, attributeId, value } = evidence;
    if (share === undefined) continue;
    if (themeId !== undefined) {
      if (sizes.memberSpeakers > 0) shares.set(id, (themes.get(themeId) ?? 0) / sizes.memberSpeakers);
      continue;
    }
    const known = values.filter((count) => count.attributeId === attributeId);
    const base = known.reduce((sum, { members }) => sum + members, 0);
    const having = known.find(({ text }) => text === value)?.members ?? 0;
    if (value !== undefined && base > 0) shares.set(id, having / base);
  }
  return shares;
}
