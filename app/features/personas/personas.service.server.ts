import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { measureDrift, scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { withAnswers } from "./asking/answered-lines.ts";
import { selectQuestions } from "./asking/persona-questions.repository.server.ts";
import { draftFromSegment } from "./draft-from-segment.server.ts";
import { newLine } from "./new-line.ts";
import { insertLines, type PersonaLine, selectLines } from "./persona-lines.repository.server.ts";
import {
  insertPersona,
  MAX_PERSONAS,
  type Persona,
  selectPersona,
  selectPersonas,
} from "./personas.repository.server.ts";
import { quotableLines } from "./redrafting/quotable-lines.server.ts";
import { keepVersion } from "./versions/change-persona.server.ts";

export { measureLineShares } from "./lines-today.server.ts";

/** Who does something: their id and name. */
export interface Author {
  id: string;
  name: string;
}

/** All personas by name; at most 100 exist. */
export async function listPersonas(db: Db): Promise<Persona[]> {
  return selectPersonas(db);
}

/** The persona with this id; undefined where there is none. */
export async function findPersona(db: Db, id: string): Promise<Persona | undefined> {
  return selectPersona(db, id);
}

/** A persona with the lines that stand, in order; throws NotFoundError for an unknown id. */
export async function getPersona(db: Db, id: string): Promise<{ persona: Persona; lines: PersonaLine[] }> {
  const persona = await selectPersona(db, id);
  if (!persona) throw new NotFoundError("There is no persona at this address.");
  const lines = (await selectLines(db, id)).filter((line) => line.removedAt === null);
  return { persona, lines: withAnswers(lines, await selectQuestions(db, id)) };
}

/**
 * Drafts a new persona from a segment and returns its id. What is drafted is read before the transaction that writes it.
 * Throws NotFoundError for an unknown segment and InvalidInputError when nobody is in it.
 */
export async function createPersona(
  db: Db,
  segmentId: string,
  author: Author,
  id: string = newId(),
): Promise<string> {
  const taken = (await selectPersonas(db)).map(({ name }) => name);
  const { draft, sizes } = await draftFromSegment(db, segmentId, { taken });
  return db.transaction().execute(async (trx) => {
    const others = await selectPersonas(trx);
    if (others.length >= MAX_PERSONAS) {
      throw new ConflictError(
        `Expected at most ${MAX_PERSONAS} personas; three to five are enough for most.`,
      );
    }
    const now = nowIso();
    const persona: Persona = {
      id,
      segmentId,
      name: draft.name,
      summary: draft.summary,
      summaryEditedAt: null,
      summaryLockedAt: null,
      portraitSeed: draft.portraitSeed,
      status: "draft",
      revision: 1,
      ...sizes,
      createdAt: now,
      updatedAt: now,
      draftedAt: now,
      reviewAskedAt: null,
      reviewAskedBy: null,
      publishedAt: null,
      publishedBy: null,
    };
    await insertPersona(trx, persona, author.id);
    await insertLines(trx, persona.id, (await quotableLines(trx, draft.lines)).map(newLine));
    await keepVersion(trx, persona, "drafted", author);
    await enqueue(trx, scorePersonaMembers, {});
    await enqueue(trx, measureDrift, { personaId: persona.id });
    await recordAudit(trx, author, {
      action: "persona.drafted",
      subjectType: "persona",
      subjectId: persona.id,
    });
    return persona.id;
  });
}
