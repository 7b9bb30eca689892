import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { hashToken, newToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { getPersona } from "../personas.service.server.ts";
import {
  countWorkingShares,
  insertShare,
  revokeShare,
  selectShares,
  type ViewedShare,
} from "./persona-shares.repository.server.ts";
import type { ShareForm } from "./share-form.schema.ts";

/** Nobody keeps more links apart, and no script can fill the table. */
const MOST_WORKING = 50;

/** The links to a persona, ended ones included, at most the latest 100; `works` says whether one does now. */
export async function listShares(db: Db, personaId: string): Promise<(ViewedShare & { works: boolean })[]> {
  const now = nowIso();
  const shares = await selectShares(db, personaId);
  return shares.map((share) => ({ ...share, works: share.revokedAt === null && share.expiresAt > now }));
}

/**
 * Makes a link to a persona, or takes one back; gives the new link's token, its only copy, or null. Throws NotFoundError
 * for an unknown persona or link and ConflictError where 50 links work already.
 */
export async function changeSharing(
  db: Db,
  actor: Pick<Actor, "id" | "name">,
  personaId: string,
  form: ShareForm,
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const { persona } = await getPersona(trx, personaId);
    const now = nowIso();
    const audit = (action: string, detail: Record<string, string | number | boolean>) =>
      recordAudit(trx, actor, { action, subjectType: "persona", subjectId: persona.id, detail });
    if (form.intent === "revoke") {
      if (!(await revokeShare(trx, personaId, form.shareId, now)))
        throw new NotFoundError("This link has ended already.");
      await audit("persona.unshared", { link: form.shareId });
      return null;
    }
    if ((await countWorkingShares(trx, personaId, now)) >= MOST_WORKING) {
      throw new ConflictError(`Expected at most ${MOST_WORKING} links that work. Take one back first.`);
    }
    const token = newToken();
    const { label, days, shows, withQuotes } = form;
    const id = newId();
    await insertShare(trx, {
      id,
      personaId,
      label,
      tokenHash: hashToken(token),
      shows,
      withQuotes,
      createdBy: actor.id,
      createdAt: now,
      expiresAt: isoFromNow(days * DAY_MS),
      revokedAt: null,
    });
    await audit("persona.shared", { link: id, days, shows, withQuotes });
    return token;
  });
}
