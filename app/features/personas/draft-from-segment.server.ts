import { draftPersona } from "#app/engines/personas/draft-persona.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { gatherEvidence } from "./evidence/segment-evidence.server.ts";
import { withContradictions } from "./lines/contradictions.server.ts";

/**
 * What today's data say of a segment's customers, as a draft, with how many they are. Throws NotFoundError for an unknown
 * segment and InvalidInputError when nobody is in it.
 */
export async function draftFromSegment(
  trx: Db,
  segmentId: string,
  naming: { name?: string; taken?: string[] },
) {
  const segment = await getSegment(trx, segmentId);
  const evidence = await gatherEvidence(trx, segment);
  if (evidence.members === 0) {
    throw new InvalidInputError(
      `A persona needs people: nobody is in the segment "${segment.name}" yet. Widen its rule, or import customers first.`,
    );
  }
  const draft = draftPersona(evidence, naming);
  return {
    draft: { ...draft, lines: await withContradictions(trx, segmentId, draft.lines) },
    sizes: { segmentSize: evidence.members, evidenceSize: evidence.memberSpeakers },
  };
}
