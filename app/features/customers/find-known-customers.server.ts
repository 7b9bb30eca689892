import type { Db } from "#db/client.server.ts";
import type { CustomerIdentity } from "./customer.schema.ts";
import { selectCustomersMatching } from "./customers.repository.server.ts";
import { identityKey, matching } from "./resolve-customers.server.ts";

/** The id of the customer behind each identity (at most 500) that is known, in order; nobody is created or changed. */
export async function findKnownCustomers(
  db: Db,
  identities: readonly Pick<CustomerIdentity, "externalId" | "email">[],
): Promise<(string | null)[]> {
  const keys = identities.map(identityKey);
  const known = await selectCustomersMatching(
    db,
    [...new Set(keys.flatMap(({ externalId }) => externalId ?? []))],
    [...new Set(keys.flatMap(({ email }) => email ?? []))],
  );
  const byExternalId = new Map(known.map((customer) => [customer.externalId ?? "", customer]));
  const byEmail = new Map(known.map((customer) => [customer.email ?? "", customer]));
  return keys.map((key) => matching(key, byExternalId, byEmail)?.id ?? null);
}
