import { nowIso } from "#app/lib/clock.ts";
import type { RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { selectWithoutCompany, updateCompaniesOf } from "./join-companies.repository.server.ts";

/**
 * Puts customers (at most 500, each with the id of a company) to their company where none is known of them; says of whom
 * that changed what. Takes a transaction.
 */
export async function joinCompanies(
  trx: Db,
  companies: ReadonlyMap<string, string>,
): Promise<RecordChange[]> {
  const open = await selectWithoutCompany(trx, [...companies.keys()]);
  const now = nowIso();
  const joined = open.flatMap(({ id, updatedAt }) => {
    const companyId = companies.get(id);
    return companyId === undefined ? [] : [{ id, updatedAt, companyId }];
  });
  await updateCompaniesOf(trx, joined, now);
  return joined.map(({ id, updatedAt, companyId }) => ({
    id,
    created: false,
    changes: [
      { field: "companyId", before: null, after: companyId },
      { field: "updatedAt", before: updatedAt, after: now },
    ],
  }));
}
