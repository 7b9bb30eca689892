import type { Db } from "#db/client.server.ts";
import type { CustomerIdentity } from "./customer.schema.ts";
import { type MatchKey, matchKeys } from "./match-rule.ts";
import { indexKnown, readIdentity } from "./resolve-customers.server.ts";

/** The id of the customer behind each identity (at most 500) that is known, in order; nobody is created or changed. */
export async function findKnownCustomers(
  db: Db,
  identities: readonly CustomerIdentity[],
  { matchBy = matchKeys, phoneCountry = "" }: { matchBy?: readonly MatchKey[]; phoneCountry?: string } = {},
): Promise<(string | null)[]> {
  const said = identities.map((identity) => readIdentity(identity, phoneCountry));
  const index = await indexKnown(db, said, matchBy);
  return said.map((identity) => index.match(identity, matchBy)?.id ?? null);
}
