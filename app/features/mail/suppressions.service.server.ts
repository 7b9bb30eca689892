import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { sign } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  insertSuppression,
  type SuppressionReason,
  selectSuppressed,
} from "./suppressions.repository.server.ts";

export { countSuppressions } from "./suppressions.repository.server.ts";
export type { SuppressionReason };

/**
 * What is kept of an address that must not be written to: a keyed hash, from which nobody reads the address, and which
 * stays when the customer is erased, so that a later import cannot bring them back onto a list.
 */
export async function addressHash(db: Db, address: string): Promise<string> {
  return sign(await getSigningSecret(db), "mail-address", address.trim().toLowerCase());
}

/** Why addresses (at most 500) must not be written to, by address; those that may be are not in it. */
export async function findSuppressed(db: Db, addresses: readonly string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const address of addresses) hashes.set(await addressHash(db, address), address);
  const found = await selectSuppressed(db, [...hashes.keys()]);
  return new Map([...found].map(([hash, reason]) => [hashes.get(hash) ?? "", reason]));
}

/** Nothing more is sent to an address. */
export async function suppressAddress(
  trx: Db,
  hash: string,
  customerId: string | null,
  reason: SuppressionReason,
): Promise<void> {
  await insertSuppression(trx, { hash, customerId, reason, at: nowIso() });
}
