import { measureDrift, scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { deleteLines, insertLines, updateLine } from "../persona-lines.repository.server.ts";
import { type Author, getPersona } from "../personas.service.server.ts";
import { quotableLines } from "../redrafting/quotable-lines.server.ts";
import { beginChange, finishChange } from "./change-persona.server.ts";
import {
  type PersonaVersion,
  selectPublishedRevision,
  selectVersion,
  selectVersions,
} from "./persona-versions.repository.server.ts";
import type { PersonaSnapshot } from "./version.schema.ts";
import { versionDifference } from "./version-difference.ts";

const PAGE_SIZE = 20;

/**
 * The versions of a persona, the newest first, from below a revision on (null: all). `published` is the revision that
 * was published last. Throws NotFoundError for an unknown persona.
 */
export async function listVersions(db: Db, personaId: string, below: number | null) {
  const { persona } = await getPersona(db, personaId);
  const rows = await selectVersions(db, personaId, below, PAGE_SIZE + 1);
  const { page, next } = cutPage(rows, PAGE_SIZE, ({ revision }) => revision);
  const published = (await selectPublishedRevision(db, personaId)) ?? null;
  return { persona, versions: page, next, published };
}

/** A version with what it holds; throws NotFoundError where there is none or it is not kept any more. */
async function getVersion(
  db: Db,
  personaId: string,
  revision: number,
): Promise<PersonaVersion & { snapshot: PersonaSnapshot }> {
  const version = await selectVersion(db, personaId, revision);
  if (!version)
    throw new NotFoundError("There is no such version of this persona, or it is not kept any more.");
  return version;
}

/**
 * Makes a persona what it was at a revision, as a new version; where it stands (draft, in review, published) stays.
 * Quotes of people who may not be quoted any more do not come back. Throws NotFoundError where the version is not kept.
 */
export async function restoreVersion(
  db: Db,
  personaId: string,
  revision: number,
  author: Author,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { persona, lines } = await beginChange(trx, personaId);
    const { snapshot } = await getVersion(trx, personaId, revision);
    const wanted = await quotableLines(trx, snapshot.lines);
    const [stored, kept] = [lines, wanted].map((list) => new Set(list.map(({ id }) => id)));
    await deleteLines(
      trx,
      lines.filter(({ id }) => !kept?.has(id)).map(({ id }) => id),
    );
    for (const line of wanted) if (stored?.has(line.id)) await updateLine(trx, line);
    await insertLines(
      trx,
      personaId,
      wanted.filter(({ id }) => !stored?.has(id)),
    );
    const { status: _status, ...fields } = snapshot.persona;
    await enqueue(trx, scorePersonaMembers, {});
    await enqueue(trx, measureDrift, { personaId });
    return finishChange(trx, persona, fields, "restored", author, revision);
  });
}

/**
 * A version beside another (null: the one kept before it, or itself where it is the first) with what differs between
 * them. Throws NotFoundError where one of them is not kept.
 */
export async function compareVersions(db: Db, personaId: string, revision: number, against: number | null) {
  const { persona } = await getPersona(db, personaId);
  const after = await getVersion(db, personaId, revision);
  const [earlier] = against === null ? await selectVersions(db, personaId, revision, 1) : [];
  const before = await getVersion(db, personaId, against ?? earlier?.revision ?? revision);
  const difference = versionDifference(before.snapshot, after.snapshot);
  return { persona, before: withoutSnapshot(before), after: withoutSnapshot(after), difference };
}

function withoutSnapshot({
  snapshot: _snapshot,
  ...version
}: PersonaVersion & { snapshot: PersonaSnapshot }) {
  return version;
}
