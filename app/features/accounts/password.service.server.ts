import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { Actor, ChangePassword } from "./account.schema.ts";
import { hashPassword, verifyPassword } from "./passwords.server.ts";
import { openSession, revokeSessions } from "./sessions.service.server.ts";
import type { Visitor } from "./sign-in.service.server.ts";
import { beginSignInTry } from "./throttle.server.ts";
import { findUser, updatePasswordHash } from "./users.repository.server.ts";

/**
 * Changes the actor's own password and ends all their sessions; gives the token of the new one for this browser.
 * Throws InvalidInputError when the current password is not right; tries count like tries to sign in.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  { currentPassword, newPassword }: ChangePassword,
  { clientAddress, userAgent }: Visitor,
): Promise<string> {
  const attempt = await beginSignInTry(db, actor.email, clientAddress);
  const user = await findUser(db, actor.id);
  if (!(await verifyPassword(user?.passwordHash, currentPassword))) {
    const message = "This is not your current password";
    throw new InvalidInputError(message, new Map([["currentPassword", message]]));
  }
  await attempt.succeeded();
  const passwordHash = await hashPassword(newPassword);
  return db.transaction().execute(async (trx) => {
    await updatePasswordHash(trx, actor.id, passwordHash);
    await revokeSessions(trx, actor.id);
    await recordAudit(trx, actor, { action: "password.changed", subjectType: "user", subjectId: actor.id });
    return openSession(trx, actor.id, userAgent);
  });
}
