import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type PersonaLine, selectLines } from "../persona-lines.repository.server.ts";
import { lockPersona, type Persona, selectPersona, updatePersona } from "../personas.repository.server.ts";
import { insertVersion, selectVersion, thinVersions } from "./persona-versions.repository.server.ts";
import { snapshotOf, type VersionDeed } from "./version.schema.ts";

/** How many versions are kept: the newest of those that were published, and the newest of all others. */
const KEPT_PUBLISHED = 50;
export const KEPT_OTHERS = 60;

interface Author {
  id: string;
  name: string;
}

/** The audit trail's word for each deed. */
const actions = {
  edited: "persona.edited",
  redrafted: "persona.redrafted",
  review: "persona.review-asked",
  published: "persona.published",
  draft: "persona.unpublished",
  restored: "persona.restored",
} as const;

/**
 * Begins a change of a persona: waits for whoever changes it right now, and keeps it as it stands if that is not kept
 * yet. Gives all its lines, removed ones included. Throws NotFoundError for an unknown id. Takes a transaction.
 */
export async function beginChange(
  trx: Db,
  id: string,
): Promise<{ persona: Persona; lines: PersonaLine[]; now: string }> {
  await lockPersona(trx, id);
  const persona = await selectPersona(trx, id);
  if (!persona) throw new NotFoundError("There is no persona at this address.");
  const lines = await selectLines(trx, id);
  if ((await selectVersion(trx, id, persona.revision)) === undefined) {
    await insertVersion(
      trx,
      id,
      { ...newVersion(persona.revision, "found", null), madeAt: persona.updatedAt },
      snapshotOf(persona, lines),
    );
  }
  return { persona, lines, now: nowIso() };
}

/**
 * Ends a change that began with `before`: the persona's next revision, a version of it and a line of the audit trail.
 * Its lines are written by then. Returns the new revision. Takes the same transaction.
 */
export async function finishChange(
  trx: Db,
  before: Persona,
  changed: Partial<Persona>,
  done: keyof typeof actions,
  author: Author,
  fromRevision: number | null = null,
): Promise<number> {
  const revision = before.revision + 1;
  const after: Persona = { ...before, ...changed, id: before.id, revision, updatedAt: nowIso() };
  if (!(await updatePersona(trx, after, before.revision))) {
    throw new Error("Impossible state: a locked persona was changed by somebody else");
  }
  await keepVersion(trx, after, done, author, fromRevision);
  await recordAudit(trx, author, { action: actions[done], subjectType: "persona", subjectId: before.id });
  return revision;
}

/** Keeps a persona as it now stands as a version of its revision, and lets go of the oldest. Takes a transaction. */
export async function keepVersion(
  trx: Db,
  persona: Persona,
  done: VersionDeed,
  author: Author | null,
  fromRevision: number | null = null,
): Promise<void> {
  const version = { ...newVersion(persona.revision, done, author), fromRevision };
  await insertVersion(trx, persona.id, version, snapshotOf(persona, await selectLines(trx, persona.id)));
  await thinVersions(trx, persona.id, "published", KEPT_PUBLISHED);
  await thinVersions(trx, persona.id, "other", KEPT_OTHERS);
}

function newVersion(revision: number, done: VersionDeed, author: Author | null) {
  return {
    id: newId(),
    revision,
    done,
    fromRevision: null,
    authorName: author?.name ?? null,
    madeAt: nowIso(),
  };
}
