import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import { storageFailure } from "#app/lib/storage-failure.server.ts";
import type { Db } from "#db/client.server.ts";
import { recordPersonaUse } from "../guard-rails/record-use.server.ts";
import { getPersonaDocument } from "../outputs/persona-document.server.ts";
import { findPersona } from "../personas.service.server.ts";
import { type PortraitShape, portraitShapes } from "../portrait-shapes.ts";
import { addView, selectWorkingShare } from "./persona-shares.repository.server.ts";

/** The same words for a link that never was, has ended, or has nothing to show now: a guess learns nothing from them. */
const NOTHING = "Nothing is shown at this address.";

/**
 * A persona as somebody without an account sees it by a link, as it is at this moment: no ids, nothing that says who
 * anybody is. Throws NotFoundError, always the same one, where the link shows nothing. `counted` counts an opening.
 */
export async function readSharedPersona(db: Db, token: string, { counted }: { counted: boolean }) {
  const share = await selectWorkingShare(db, hashToken(token), nowIso());
  const persona = share && (await findPersona(db, share.personaId));
  if (!persona || (share.shows === "published" && persona.status !== "published")) {
    throw new NotFoundError(NOTHING);
  }
  const { portraitSeed, ...document } = await getPersonaDocument(db, persona.id, "anyone", {
    withQuotes: share.withQuotes,
  });
  if (counted) await countView(db, share.id, persona.id);
  const portrait: PortraitShape[] = portraitShapes(portraitSeed);
  const { segment: _, ...basis } = document.basis;
  return { document: { ...document, basis }, portrait, expiresAt: share.expiresAt };
}

/** A page that was shown is not taken back because it could not be counted. */
async function countView(db: Db, shareId: string, personaId: string): Promise<void> {
  try {
    await addView(db, shareId, nowIso().slice(0, 10));
  } catch (error) {
    if (storageFailure(error) === undefined) throw error;
  }
  await recordPersonaUse(db, personaId, "shared");
}
