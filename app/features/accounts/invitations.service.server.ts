import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { ConflictError, GoneError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { hashToken, newToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { type AcceptInvitation, type Actor, type NewInvitation, roleSchema } from "./account.schema.ts";
import * as invitations from "./invitations.repository.server.ts";
import { hashPassword } from "./passwords.server.ts";
import { findUserByEmail, insertUser } from "./users.repository.server.ts";

const VALID_MS = 7 * DAY_MS;
const GONE = "This invitation was used, withdrawn or has expired.";

/** Invites somebody, in place of an older invitation to the same address; gives the link's token, its only copy. */
export async function invite(db: Db, actor: Actor, { email, role }: NewInvitation): Promise<string> {
  const token = newToken();
  await db.transaction().execute(async (trx) => {
    if (await findUserByEmail(trx, email)) {
      const message = "This person is in the team already";
      throw new InvalidInputError(message, new Map([["email", message]]));
    }
    await invitations.deleteOpenInvitationsFor(trx, email);
    const id = newId();
    await invitations.insertInvitation(trx, {
      id,
      tokenHash: hashToken(token),
      email,
      role,
      invitedBy: actor.id,
      createdAt: nowIso(),
      expiresAt: isoFromNow(VALID_MS),
    });
    const detail = { email, role };
    await recordAudit(trx, actor, {
      action: "invitation.created",
      subjectType: "invitation",
      subjectId: id,
      detail,
    });
  });
  return token;
}

/** The invitations that wait for an answer, the latest first. */
export async function listInvitations(db: Db) {
  const open = await invitations.listOpenInvitations(db, nowIso());
  return open.map((invitation) => ({ ...invitation, role: roleSchema.parse(invitation.role) }));
}

/** The invitation a link belongs to. Throws GoneError for one that was used, withdrawn, has expired or never was. */
export async function getInvitation(db: Db, token: string) {
  const invitation = await invitations.findOpenInvitation(db, hashToken(token), nowIso());
  if (!invitation) throw new GoneError(GONE);
  return { ...invitation, role: roleSchema.parse(invitation.role) };
}

/** Withdraws an invitation that waits for an answer. */
export async function withdrawInvitation(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await invitations.deleteOpenInvitation(trx, id)))
      throw new NotFoundError("This invitation is not open.");
    await recordAudit(trx, actor, {
      action: "invitation.withdrawn",
      subjectType: "invitation",
      subjectId: id,
    });
  });
}

/** Makes the invited person a user and uses the invitation up; works once. Gives the new user's id. */
export async function acceptInvitation(
  db: Db,
  token: string,
  { name, password }: AcceptInvitation,
): Promise<Actor> {
  const { id, email, role } = await getInvitation(db, token);
  const passwordHash = await hashPassword(password);
  const user: Actor = { id: newId(), name, email, role };
  await db.transaction().execute(async (trx) => {
    if (!(await invitations.acceptInvitation(trx, id, nowIso()))) throw new GoneError(GONE);
    const stored = await insertUser(trx, { ...user, passwordHash, createdAt: nowIso() });
    if (!stored) throw new ConflictError("There is an account with this e-mail address. Sign in instead.");
    await recordAudit(trx, user, { action: "invitation.accepted", subjectType: "user", subjectId: user.id });
  });
  return user;
}
