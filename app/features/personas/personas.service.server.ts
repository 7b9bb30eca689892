import { draftPersona } from "#app/engines/personas/draft-persona.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { measureDrift, scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { withAnswers } from "./asking/answered-lines.ts";
import { selectQuestions } from "./asking/persona-questions.repository.server.ts";
import { gatherEvidence } from "./evidence/segment-evidence.server.ts";
import { mergeDraft } from "./merge-draft.ts";
import type { PersonaForm, PersonaStatus } from "./persona.schema.ts";
import {
  deleteLines,
  insertLines,
  type PersonaLine,
  selectLines,
  updateLine,
} from "./persona-lines.repository.server.ts";
import {
  insertPersona,
  MAX_PERSONAS,
  type Persona,
  selectPersona,
  selectPersonas,
  updatePersona,
} from "./personas.repository.server.ts";

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
 * Drafts a new persona from a segment and returns its id. Throws NotFoundError for an unknown segment and
 * InvalidInputError when nobody is in it.
 */
export async function createPersona(db: Db, segmentId: string, author: Author): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const others = await selectPersonas(trx);
    if (others.length >= MAX_PERSONAS) {
      throw new ConflictError(
        `Expected at most ${MAX_PERSONAS} personas; three to five are enough for most.`,
      );
    }
    const { draft, sizes } = await draftFrom(trx, segmentId, { taken: others.map(({ name }) => name) });
    const now = nowIso();
    const persona: Persona = {
      id: newId(),
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
    await insertLines(trx, persona.id, draft.lines.map(toStored));
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

/** Drafts a persona anew from today's data; whatever a person wrote, changed or removed stays as it is. */
export async function redraftPersona(db: Db, id: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { persona } = await getPersona(trx, id);
    const { draft, sizes } = await draftFrom(trx, persona.segmentId, { name: persona.name });
    const now = nowIso();
    const { remove, add } = mergeDraft(await selectLines(trx, id), draft.lines);
    await deleteLines(trx, remove);
    await insertLines(trx, id, add.map(toStored));
    const summary = persona.summaryEditedAt === null ? draft.summary : persona.summary;
    await saveChanged(
      trx,
      { ...persona, ...sizes, summary, draftedAt: now, updatedAt: now },
      persona.revision,
    );
    await enqueue(trx, scorePersonaMembers, {});
    await enqueue(trx, measureDrift, { personaId: id });
    await recordAudit(trx, author, { action: "persona.redrafted", subjectType: "persona", subjectId: id });
  });
}

/**
 * Saves what a person edited: changed lines, removed lines, one added line (an assumption until evidence is found).
 * Throws ConflictError when someone else saved in between; nothing is written then.
 */
export async function savePersona(db: Db, id: string, form: PersonaForm, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { persona, lines } = await getPersona(trx, id);
    const now = nowIso();
    const byId = new Map(lines.map((line) => [line.id, line]));
    for (const edited of form.lines) {
      const line = byId.get(edited.id);
      if (!line) continue;
      const removedAt = edited.remove ? now : null;
      if (line.text === edited.text && removedAt === null) continue;
      await updateLine(trx, line.id, { text: edited.text, editedAt: now, editedBy: author.name, removedAt });
    }
    if (form.added && form.added.text !== "") {
      const added = {
        section: form.added.section,
        text: form.added.text,
        key: `added:${newId()}`,
        position: 9_999,
      };
      await insertLines(trx, id, [
        {
          id: newId(),
          ...added,
          origin: "assumption",
          evidence: {},
          editedAt: now,
          editedBy: author.name,
          lockedAt: null,
          lockedBy: null,
          removedAt: null,
        },
      ]);
    }
    const summaryEditedAt = form.summary === persona.summary ? persona.summaryEditedAt : now;
    const changed = { ...persona, name: form.name, summary: form.summary, summaryEditedAt, updatedAt: now };
    await saveChanged(trx, changed, form.revision);
    await recordAudit(trx, author, { action: "persona.edited", subjectType: "persona", subjectId: id });
  });
}

const statusActions = {
  draft: "persona.unpublished",
  review: "persona.review-asked",
  published: "persona.published",
} as const;

/** Publishes a persona, has it looked at first, or takes it back to draft. */
export async function setStatus(db: Db, id: string, status: PersonaStatus, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { persona } = await getPersona(trx, id);
    const now = nowIso();
    const [asked, published] = [status === "review", status === "published"];
    const changed: Persona = {
      ...persona,
      status,
      reviewAskedAt: asked ? now : null,
      reviewAskedBy: asked ? author.name : null,
      publishedAt: published ? now : null,
      publishedBy: published ? author.name : null,
      updatedAt: now,
    };
    await saveChanged(trx, changed, persona.revision);
    await recordAudit(trx, author, { action: statusActions[status], subjectType: "persona", subjectId: id });
  });
}

async function saveChanged(trx: Db, persona: Persona, readRevision: number): Promise<void> {
  if (await updatePersona(trx, { ...persona, revision: readRevision + 1 }, readRevision)) return;
  throw new ConflictError(
    "Someone else saved this persona while you were editing. Open it in another tab, compare, and save again.",
  );
}

async function draftFrom(trx: Db, segmentId: string, naming: { name?: string; taken?: string[] }) {
  const segment = await getSegment(trx, segmentId);
  const evidence = await gatherEvidence(trx, segment);
  if (evidence.members === 0) {
    throw new InvalidInputError(
      `A persona needs people: nobody is in the segment "${segment.name}" yet. Widen its rule, or import customers first.`,
    );
  }
  return {
    draft: draftPersona(evidence, naming),
    sizes: { segmentSize: evidence.members, evidenceSize: evidence.memberSpeakers },
  };
}

const untouched = { editedAt: null, editedBy: null, lockedAt: null, lockedBy: null, removedAt: null };

function toStored(
  line: Omit<
    PersonaLine,
    "id" | "position" | "editedAt" | "editedBy" | "lockedAt" | "lockedBy" | "removedAt"
  >,
  position: number,
): PersonaLine {
  return { ...line, id: newId(), position, ...untouched };
}
