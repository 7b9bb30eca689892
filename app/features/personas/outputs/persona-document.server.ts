import { getSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { getPersona } from "../personas.service.server.ts";
import { type Audience, type PersonaDocument, type Speaker, toDocument } from "./persona-document.ts";
import { selectQuotableSpeakers } from "./quotable-now.repository.server.ts";

/**
 * A persona as it leaves now, the consent of everybody quoted in it checked at this moment. Throws NotFoundError for an
 * unknown id.
 */
export async function getPersonaDocument(
  db: Db,
  id: string,
  audience: Audience,
  { withQuotes = audience === "team" }: { withQuotes?: boolean } = {},
): Promise<PersonaDocument> {
  const { persona, lines } = await getPersona(db, id);
  const segment = await getSegment(db, persona.segmentId);
  const speakers = withQuotes ? await speakersNow(db, lines) : new Map<string, Speaker>();
  return toDocument({ persona, lines, segmentName: segment.name, speakers }, audience, { withQuotes });
}

async function speakersNow(db: Db, lines: readonly PersonaLine[]): Promise<Map<string, Speaker>> {
  const quotes = lines.flatMap(({ evidence }) => [...(evidence.quotes ?? []), ...(evidence.against ?? [])]);
  const itemIds = [...new Set(quotes.map(({ itemId }) => itemId))];
  return new Map(
    (await selectQuotableSpeakers(db, itemIds)).map(({ itemId, ...speaker }) => [itemId, speaker]),
  );
}
