import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { GoneError, invariant } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { Actor, Setup } from "./account.schema.ts";
import { findSetting, insertSetting } from "./instance-settings.repository.server.ts";
import { hashPassword } from "./passwords.server.ts";
import { insertUser } from "./users.repository.server.ts";

const CLOSED = "This Earshot has been set up already. Sign in, or ask an owner for an invitation.";

/** Whether the first owner exists; from then on the set-up page is closed. */
export async function isSetUp(db: Db): Promise<boolean> {
  return (await findSetting(db, "setup-completed")) !== undefined;
}

/** Creates the first owner. Throws GoneError when there is one, also for all but the first of several at once. */
export async function createFirstOwner(db: Db, { name, email, password }: Setup): Promise<Actor> {
  // Asked before the costly hash; the insert below decides.
  if (await isSetUp(db)) throw new GoneError(CLOSED);
  const passwordHash = await hashPassword(password);
  const owner: Actor = { id: newId(), name, email, role: "owner" };
  await db.transaction().execute(async (trx) => {
    const isFirst = await insertSetting(trx, "setup-completed", nowIso());
    if (!isFirst) throw new GoneError(CLOSED);
    const stored = await insertUser(trx, { ...owner, passwordHash, createdAt: nowIso() });
    invariant(stored, "an instance that was not set up had a user");
    await recordAudit(trx, owner, { action: "instance.set-up", subjectType: "user", subjectId: owner.id });
  });
  return owner;
}
