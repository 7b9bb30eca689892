import { isoFromNow, nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { hashToken, newToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { type Actor, roleSchema } from "./account.schema.ts";
import { SESSION_SECONDS } from "./session-cookie.server.ts";
import * as sessions from "./sessions.repository.server.ts";

// Each visit need not be a write: the list of sessions is exact enough at ten minutes.
const TOUCH_AFTER_MS = 10 * 60 * 1000;

/** Opens a session and gives back its token, the only copy: the database keeps the hash alone. */
export async function openSession(trx: Db, userId: string, userAgent: string | null): Promise<string> {
  const token = newToken();
  const now = nowIso();
  await sessions.deleteExpiredSessions(trx, now);
  await sessions.insertSession(trx, {
    tokenHash: hashToken(token),
    userId,
    createdAt: now,
    expiresAt: isoFromNow(SESSION_SECONDS * 1000),
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  return token;
}

/** Who holds this session token; null when it was never given out, has expired or was revoked, or its user is disabled. */
export async function findActor(db: Db, token: string): Promise<Actor | null> {
  const tokenHash = hashToken(token);
  const session = await sessions.findLiveSession(db, tokenHash, nowIso());
  if (!session) return null;
  if (session.lastSeenAt < isoFromNow(-TOUCH_AFTER_MS)) await sessions.touchSession(db, tokenHash, nowIso());
  const { id, name, email } = session;
  return { id, name, email, role: roleSchema.parse(session.role) };
}

/** Ends the session of this token at once. */
export async function closeSession(db: Db, token: string): Promise<void> {
  await sessions.deleteSession(db, hashToken(token));
}

/** The open sessions of a user, the latest first; `current` marks the one of the given token. */
export async function listSessions(db: Db, userId: string, currentToken: string | undefined) {
  const currentHash = currentToken === undefined ? undefined : hashToken(currentToken);
  const open = await sessions.listSessions(db, userId, nowIso());
  // The stored hash serves as the session's name: nobody can turn it back into the token.
  return open.map(({ tokenHash, ...session }) => ({
    ...session,
    id: tokenHash,
    current: tokenHash === currentHash,
  }));
}

/** Ends one of the user's own sessions, wherever it is open. */
export async function revokeSession(db: Db, userId: string, sessionId: string): Promise<void> {
  const found = await sessions.deleteSessionOfUser(db, sessionId, userId);
  if (!found) throw new NotFoundError("This session has already ended.");
}

/** Ends every session of a user, on all devices. */
export async function revokeSessions(trx: Db, userId: string): Promise<void> {
  await sessions.deleteSessionsOfUser(trx, userId);
}
