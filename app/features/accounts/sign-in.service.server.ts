import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { SignIn } from "./account.schema.ts";
import { verifyPassword } from "./passwords.server.ts";
import { closeSession, findActor, openSession } from "./sessions.service.server.ts";
import { beginSignInTry } from "./throttle.server.ts";
import { findUser, findUserByEmail } from "./users.repository.server.ts";

/** Where a request to sign in came from. */
export interface Visitor {
  clientAddress: string;
  userAgent: string | null;
  /** The session the browser had before; it ends when another begins. */
  oldToken?: string | undefined;
}

// One text for every reason: it must not tell which addresses have an account.
const REFUSED = "The e-mail address or the password is not right.";

/**
 * Checks the password and opens a session; gives its token for the cookie.
 * Throws InvalidInputError for a wrong address or password alike, TooManyRequestsError past the limits.
 */
export async function signIn(db: Db, { email, password }: SignIn, visitor: Visitor): Promise<string> {
  const attempt = await beginSignInTry(db, email, visitor.clientAddress);
  const user = await findUserByEmail(db, email);
  const isRight = await verifyPassword(user?.passwordHash, password);
  if (!user || !isRight || user.disabledAt !== null) throw new InvalidInputError(REFUSED);
  await attempt.succeeded();
  return beginSession(db, user.id, visitor);
}

/** Opens a session for a user who has just proven who they are, in place of the browser's old one. */
export async function beginSession(
  db: Db,
  userId: string,
  { userAgent, oldToken }: Visitor,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    // Read again: the user may have been disabled while the password was checked.
    const user = await findUser(trx, userId);
    if (!user || user.disabledAt !== null) throw new InvalidInputError(REFUSED);
    if (oldToken !== undefined) await closeSession(trx, oldToken);
    await recordAudit(trx, user, { action: "session.opened", subjectType: "user", subjectId: user.id });
    return openSession(trx, user.id, userAgent);
  });
}

/** Ends the session of this token; nothing happens when it has ended before. */
export async function signOut(db: Db, token: string): Promise<void> {
  const actor = await findActor(db, token);
  await db.transaction().execute(async (trx) => {
    await closeSession(trx, token);
    if (actor)
      await recordAudit(trx, actor, { action: "session.closed", subjectType: "user", subjectId: actor.id });
  });
}
