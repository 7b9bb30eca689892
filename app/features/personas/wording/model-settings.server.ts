import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { seal, sealingKey, unseal } from "#app/lib/sealing.server.ts";
import type { Db } from "#db/client.server.ts";
import { deleteHelper, selectHelper, upsertHelper } from "./model.repository.server.ts";
import {
  type HelperForm,
  type ShownHelper,
  type StoredHelper,
  storedHelperSchema,
} from "./wording.schema.ts";

const PURPOSE = "wording-helper-key";

/** A helper that is on, with its key: for asking it. Never leaves the server process. */
export interface Helper extends Omit<StoredHelper, "isOn"> {
  key: string | null;
}

/** What pages may see of the helper; null where none is named. */
export async function getHelper(db: Db): Promise<ShownHelper | null> {
  const stored = await findStored(db);
  if (!stored) return null;
  const { address, model, key, seconds, ownNetwork, isOn } = stored;
  const isLocked = key !== null && (await open(key)) === null;
  return { address, model, seconds, ownNetwork, isOn, hasKey: key !== null, isLocked };
}

/** The helper with its key; null where none is named, it is off (unless `evenOff`), or its key cannot be read. */
export async function findHelper(db: Db, { evenOff = false } = {}): Promise<Helper | null> {
  const stored = await findStored(db);
  if (!stored || !(stored.isOn || evenOff)) return null;
  const key = stored.key === null ? null : await open(stored.key);
  return stored.key !== null && key === null ? null : { ...stored, key };
}

/** Keeps the owner's helper. An empty key leaves the one that is kept, as long as it goes to the same service. */
export async function saveHelper(db: Db, actor: Actor, { key, ...form }: HelperForm): Promise<void> {
  const sealed = key === "" ? null : seal(await sealingKey(readEnv().dataDir), PURPOSE, key);
  await db.transaction().execute(async (trx) => {
    const before = await findStored(trx);
    // A kept key must not be sent to a service that somebody else named.
    const isSame = before !== null && new URL(before.address).origin === new URL(form.address).origin;
    await upsertHelper(trx, JSON.stringify({ ...form, key: sealed ?? (isSame ? before.key : null) }));
    const { address, model, isOn, ownNetwork } = form;
    await recordAudit(trx, actor, {
      action: "wording-helper.saved",
      subjectType: "wording-helper",
      subjectId: null,
      detail: { address, model, isOn, ownNetwork, newKey: sealed !== null },
    });
  });
}

/** Forgets the helper with its key. */
export async function removeHelper(db: Db, actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await deleteHelper(trx);
    await recordAudit(trx, actor, {
      action: "wording-helper.removed",
      subjectType: "wording-helper",
      subjectId: null,
    });
  });
}

async function findStored(db: Db): Promise<StoredHelper | null> {
  const text = await selectHelper(db);
  return text === undefined ? null : storedHelperSchema.parse(JSON.parse(text));
}

async function open(sealed: string): Promise<string | null> {
  return unseal(await sealingKey(readEnv().dataDir), PURPOSE, sealed);
}
