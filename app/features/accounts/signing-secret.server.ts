import { invariant } from "#app/lib/errors.ts";
import { newToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { findSetting, insertSetting } from "./instance-settings.repository.server.ts";

// It never changes, and every answered survey and every personal link asks for it.
const known = new WeakMap<Db, string>();

/** The secret this instance signs its links with: made at first use, kept in the database. */
export async function getSigningSecret(db: Db): Promise<string> {
  const secret = known.get(db) ?? (await readOrMake(db));
  known.set(db, secret);
  return secret;
}

async function readOrMake(db: Db): Promise<string> {
  const kept = await findSetting(db, "signing-secret");
  if (kept !== undefined) return kept;
  await insertSetting(db, "signing-secret", newToken());
  const stored = await findSetting(db, "signing-secret");
  invariant(stored !== undefined, "the signing secret was just stored");
  return stored;
}
