import { findCompanies } from "#app/features/companies/companies.service.server.ts";
import { joinCompanies } from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { companyDomain } from "../rows/company-domain.ts";
import type { PersonRecord } from "../rows/person-record.ts";
import type { ChangeLog } from "./change-log.ts";
import type { ResolvedPerson } from "./resolve-people.server.ts";

/**
 * Puts customers without a company to the one whose domain their address has, where that company is known: none is made
 * of a domain, and a row that names a company says it better.
 */
export async function joinByDomain(
  trx: Db,
  people: readonly { person: PersonRecord; resolved: ResolvedPerson | undefined }[],
  log: ChangeLog,
): Promise<void> {
  const open = people.flatMap(({ person, resolved }) => {
    const domain = companyDomain(person.email);
    const customerId = resolved?.customer?.id;
    return domain === null || customerId === undefined || person.company !== null
      ? []
      : [{ domain, customerId }];
  });
  if (open.length === 0) return;
  const domains = [...new Set(open.map(({ domain }) => domain))];
  const found = await findCompanies(
    trx,
    domains.map((domain) => ({ name: "", domain })),
  );
  const companies = new Map(domains.map((domain, at) => [domain, found[at] ?? null]));
  const joins = new Map<string, string>();
  for (const { domain, customerId } of open) {
    const company = companies.get(domain);
    if (company) joins.set(customerId, company);
  }
  // Who is new with this chunk goes with it: nothing is to be given back.
  const fresh = new Set(log.created.get("customer"));
  for (const { id, created, changes } of await joinCompanies(trx, joins)) {
    if (!fresh.has(id)) log.note("customer", id, created, changes);
  }
}
