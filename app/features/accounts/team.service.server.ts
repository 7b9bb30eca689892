import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { type Actor, type Role, roleSchema } from "./account.schema.ts";
import { lockSetting } from "./instance-settings.repository.server.ts";
import { revokeSessions } from "./sessions.service.server.ts";
import * as users from "./users.repository.server.ts";

/** Everyone with an account, the first owner first. */
export async function listTeam(db: Db) {
  const team = await users.listUsers(db);
  return team.map((user) => ({ ...user, role: roleSchema.parse(user.role) }));
}

/** Gives a user another role and ends their sessions. Throws ConflictError when nobody would be left as owner. */
export async function changeRole(db: Db, actor: Actor, userId: string, role: Role): Promise<void> {
  await changeTeam(db, userId, async (trx, user) => {
    if (user.role === role) return;
    await users.updateRole(trx, userId, role);
    await revokeSessions(trx, userId);
    const detail = { from: user.role, to: role };
    await recordAudit(trx, actor, { action: "role.changed", subjectType: "user", subjectId: userId, detail });
  });
}

/** Shuts a user out at once. Throws ConflictError when nobody would be left as owner. */
export async function disableUser(db: Db, actor: Actor, userId: string): Promise<void> {
  await changeTeam(db, userId, async (trx, user) => {
    if (user.disabledAt !== null) return;
    await users.updateDisabledAt(trx, userId, nowIso());
    await revokeSessions(trx, userId);
    await recordAudit(trx, actor, { action: "user.disabled", subjectType: "user", subjectId: userId });
  });
}

/** Lets a disabled user sign in again, with the role and password they had. */
export async function enableUser(db: Db, actor: Actor, userId: string): Promise<void> {
  await changeTeam(db, userId, async (trx, user) => {
    if (user.disabledAt === null) return;
    await users.updateDisabledAt(trx, userId, null);
    await recordAudit(trx, actor, { action: "user.enabled", subjectType: "user", subjectId: userId });
  });
}

type User = NonNullable<Awaited<ReturnType<typeof users.findUser>>>;

async function changeTeam(
  db: Db,
  userId: string,
  change: (trx: Db, user: User) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Changes to the team happen one after the other: two owners who demote each other at once must not both succeed.
    await lockSetting(trx, "setup-completed");
    const user = await users.findUser(trx, userId);
    if (!user) throw new NotFoundError("There is no such person in the team.");
    await change(trx, user);
    if ((await users.countActiveOwners(trx)) === 0) {
      throw new ConflictError("One owner must remain. Make somebody else an owner first.");
    }
  });
}
