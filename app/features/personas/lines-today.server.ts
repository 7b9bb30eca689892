import type { Db } from "#db/client.server.ts";
import type { PersonaLine } from "./persona-lines.repository.server.ts";
import { countLines } from "./staleness/count-lines.server.ts";

/**
 * The shares under a persona's lines, counted today as they were when it was drafted, by line id: 0 where nobody speaks
 * of the theme or has the value any more, none where the line has no share or it cannot be counted.
 */
export async function measureLineShares(
  db: Db,
  segmentId: string,
  lines: readonly PersonaLine[],
): Promise<Map<string, number>> {
  const { lines: counted } = await countLines(db, segmentId, lines);
  const shares = new Map<string, number>();
  for (const [id, today] of counted) {
    if (today?.n !== undefined && today.of !== undefined && today.of > 0) shares.set(id, today.n / today.of);
  }
  return shares;
}
