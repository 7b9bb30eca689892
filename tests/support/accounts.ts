import type { Actor, Role } from "#app/features/accounts/account.schema.ts";
import { acceptInvitation, invite } from "#app/features/accounts/invitations.service.server.ts";
import { openSession } from "#app/features/accounts/sessions.service.server.ts";
import { createFirstOwner } from "#app/features/accounts/setup.service.server.ts";
import type { Db } from "#db/client.server.ts";

export const password = "a long enough password";

/** Sets the instance up; gives its owner, whose password is `password`. */
export async function createOwner(db: Db): Promise<Actor> {
  return createFirstOwner(db, { name: "Olive Owner", email: "olive@example.com", password });
}

/** Adds somebody to the team, the way it is really done: by an invitation that is accepted. */
export async function createMember(db: Db, owner: Actor, role: Role, name: string = role): Promise<Actor> {
  const token = await invite(db, owner, { email: `${name}@example.com`, role });
  return acceptInvitation(db, token, { name, password });
}

/** The Cookie header of a new session of a user. */
export async function signedInCookie(db: Db, user: Pick<Actor, "id">): Promise<string> {
  return `earshot=${await openSession(db, user.id, "test browser")}`;
}
