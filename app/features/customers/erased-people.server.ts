import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import type { CustomerIdentity } from "./customer.schema.ts";
import { hasErasedPeople, insertErased, selectErased, takeTurn } from "./erased-people.repository.server.ts";
import { readIdentity } from "./resolve-customers.server.ts";

export { countErased, deleteErased as letErasedIn } from "./erased-people.repository.server.ts";

/** By what somebody is known again, in the form it is matched by. */
export interface KnownBy {
  emails: readonly string[];
  externalIds: readonly string[];
  phoneKeys: readonly string[];
}

/**
 * What is kept of somebody who is erased: keyed hashes (HMAC-SHA-256) of what a file would be matched by, from which nobody
 * reads an address without this instance's secret. From the end of the transaction on no import brings the person back.
 */
export async function keepFingerprints(
  trx: Db,
  known: KnownBy,
  erasure: { id: string; at: string },
): Promise<void> {
  const keys = keysOf(known);
  const secret = await getSigningSecret(trx);
  await takeTurn(trx, "erasure");
  await insertErased(
    trx,
    keys.map((key) => ({
      fingerprint: fingerprintOf(secret, key),
      erasure_id: erasure.id,
      erased_at: erasure.at,
    })),
  );
}

/**
 * When the person behind each identity (at most 500) was erased, in order; null for those who were not. In a transaction
 * that stores an import's rows ask `forImport`, so that no erasure begins in between.
 */
export async function findErased(
  db: Db,
  identities: readonly CustomerIdentity[],
  { phoneCountry = "", forImport = false }: { phoneCountry?: string; forImport?: boolean } = {},
): Promise<(string | null)[]> {
  if (forImport) await takeTurn(db, "import");
  if (!(await hasErasedPeople(db))) return identities.map(() => null);
  const secret = await getSigningSecret(db);
  const prints = identities.map((identity) => {
    const { email, externalId, phoneKey } = readIdentity(identity, phoneCountry);
    const one = (value: string | null) => (value === null ? [] : [value]);
    return keysOf({ emails: one(email), externalIds: one(externalId), phoneKeys: one(phoneKey) }).map((key) =>
      fingerprintOf(secret, key),
    );
  });
  const erased = await selectErased(db, [...new Set(prints.flat())]);
  return prints.map((own) => own.flatMap((print) => erased.get(print) ?? [])[0] ?? null);
}

/** Which of some texts (at most 5,000) are an address or customer number of somebody who was erased. */
export async function findErasedTexts(db: Db, texts: readonly string[]): Promise<Set<string>> {
  if (texts.length === 0 || !(await hasErasedPeople(db))) return new Set();
  const secret = await getSigningSecret(db);
  const prints = new Map<string, string>();
  for (const text of texts)
    for (const key of keysOf({
      emails: [text.trim().toLowerCase()],
      externalIds: [text.trim()],
      phoneKeys: [],
    }))
      prints.set(fingerprintOf(secret, key), text);
  const erased = await selectErased(db, [...prints.keys()]);
  return new Set([...erased.keys()].flatMap((print) => prints.get(print) ?? []));
}

function keysOf({ emails, externalIds, phoneKeys }: KnownBy): string[] {
  return [
    ...emails.map((email) => `email ${email}`),
    ...externalIds.map((externalId) => `number ${externalId}`),
    ...phoneKeys.map((phoneKey) => `phone ${phoneKey}`),
  ];
}

function fingerprintOf(secret: string, key: string): string {
  return sign(secret, "erased-person", key);
}
