import { createHash } from "node:crypto";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { seal, unseal } from "#app/lib/sealing.server.ts";
import type { Db } from "#db/client.server.ts";
import { type ErasureSubject, erasureSubjectSchema } from "./erasure.schema.ts";
import { selectSealedSubject } from "./erasures.repository.server.ts";

const PURPOSE = "erasure-subject";

/**
 * By what somebody is found, so that it stands nowhere as it is: a search of the database's file for remains would find
 * the search itself. Any worker of this instance can open it.
 */
export async function sealSubject(db: Db, subject: ErasureSubject): Promise<string> {
  return seal(await keyOf(db), PURPOSE, JSON.stringify(subject));
}

/** Undefined once the erasure is done. */
export async function openSubject(db: Db, erasureId: string): Promise<ErasureSubject | undefined> {
  const sealed = await selectSealedSubject(db, erasureId);
  const text = sealed === null ? null : unseal(await keyOf(db), PURPOSE, sealed);
  return text === null ? undefined : erasureSubjectSchema.parse(JSON.parse(text));
}

async function keyOf(db: Db): Promise<Buffer> {
  return createHash("sha256")
    .update(`${PURPOSE} ${await getSigningSecret(db)}`)
    .digest();
}
