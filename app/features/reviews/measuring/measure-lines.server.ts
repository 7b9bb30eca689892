import { getPersona, measureLineShares } from "#app/features/personas/personas.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { LineFigures } from "../review-figures.schema.ts";

/** The lines of a persona with the numbers under them, as drafted and as they would be counted today. */
export async function measureLines(db: Db, personaId: string): Promise<LineFigures[]> {
  const { persona, lines } = await getPersona(db, personaId);
  const today = await measureLineShares(db, persona.segmentId, lines);
  return lines.map(({ id, key, section, text, origin, evidence }) => ({
    ...{ key, section, text, origin },
    share: evidence.share ?? null,
    low: evidence.low ?? null,
    high: evidence.high ?? null,
    today: today.get(id) ?? null,
  }));
}
