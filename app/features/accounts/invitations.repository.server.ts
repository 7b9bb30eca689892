import type { Db } from "#db/client.server.ts";

const INVITATIONS_SHOWN = 200;

export interface NewInvitationRow {
  id: string;
  tokenHash: string;
  email: string;
  role: string;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
}

export async function insertInvitation(db: Db, invitation: NewInvitationRow): Promise<void> {
  await db
    .insertInto("invitations")
    .values({
      id: invitation.id,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      role: invitation.role,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
    })
    .execute();
}

export async function findOpenInvitation(db: Db, tokenHash: string, now: string) {
  return db
    .selectFrom("invitations")
    .select(["id", "email", "role", "expires_at as expiresAt"])
    .where("token_hash", "=", tokenHash)
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

export async function listOpenInvitations(db: Db, now: string) {
  return db
    .selectFrom("invitations")
    .select(["id", "email", "role", "created_at as createdAt", "expires_at as expiresAt"])
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("id", "desc")
    .limit(INVITATIONS_SHOWN)
    .execute();
}

/** Uses an invitation up; of several at once exactly one is told true. */
export async function acceptInvitation(db: Db, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable("invitations")
    .set({ accepted_at: now })
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function deleteOpenInvitation(db: Db, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("invitations")
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

export async function deleteOpenInvitationsFor(db: Db, email: string): Promise<void> {
  await db.deleteFrom("invitations").where("email", "=", email).where("accepted_at", "is", null).execute();
}
