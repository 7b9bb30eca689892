import { draftPersona } from "#app/engines/personas/draft-persona.ts";
import type { DraftLine } from "#app/engines/personas/evidence.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { measureDrift } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { gatherEvidence } from "../evidence/segment-evidence.server.ts";
import { updateLine } from "../persona-lines.repository.server.ts";
import type { Persona } from "../personas.repository.server.ts";
import { beginChange, finishChange } from "../versions/change-persona.server.ts";
import { upsertLineConfirmed } from "./freshness.repository.server.ts";

/**
 * Gives a line today's numbers and the words that go with them, as a draft of today would have it. Throws NotFoundError,
 * and ConflictError where the line is locked, was worded by a person, or would not be drafted from today's data.
 */
export async function takeTodaysNumbers(
  db: Db,
  personaId: string,
  lineId: string,
  author: { id: string; name: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { persona, lines } = await beginChange(trx, personaId);
    const line = lines.find(({ id }) => id === lineId);
    if (!line || line.removedAt !== null)
      throw new NotFoundError("This line is not part of the persona any more.");
    if (line.lockedAt !== null)
      throw new ConflictError("This line is locked: whoever locked it wants it as it is. Unlock it first.");
    if (line.editedAt !== null) {
      throw new ConflictError(
        "This line was worded by a person, and new numbers may not fit those words. Edit it, or remove it and draft it anew.",
      );
    }
    const drafted = await draftToday(trx, persona, line.key);
    if (!drafted) {
      throw new ConflictError(
        "Drafted from today's data, the persona would have no such line: too few speak of it, or it no longer tells them apart. Edit it or remove it.",
      );
    }
    const { text, origin, evidence } = drafted;
    await updateLine(trx, { ...line, text, origin, evidence });
    await finishChange(trx, persona, {}, "redrafted", author);
    const at = nowIso();
    await upsertLineConfirmed(trx, personaId, line.id, { at, how: "todays-numbers", by: author.name });
    await recordAudit(trx, author, {
      action: "persona.line-updated",
      subjectType: "persona",
      subjectId: personaId,
    });
    await enqueue(trx, measureDrift, { personaId });
  });
}

async function draftToday(
  trx: Db,
  { segmentId, name }: Persona,
  key: string,
): Promise<DraftLine | undefined> {
  const evidence = await gatherEvidence(trx, await getSegment(trx, segmentId));
  return evidence.members === 0
    ? undefined
    : draftPersona(evidence, { name }).lines.find((line) => line.key === key);
}
