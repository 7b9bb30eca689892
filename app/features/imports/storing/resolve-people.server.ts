import { resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import type { CustomerIdentity } from "#app/features/customers/customer.schema.ts";
import {
  type ResolvedCustomer,
  type ResolveOptions,
  resolveCustomers,
} from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonRecord } from "../rows/person-record.ts";
import type { ChangeLog } from "./change-log.ts";

export interface ResolvedPerson {
  customer: ResolvedCustomer | null;
  companyId: string | null;
}

/** Whoever a row names; who wrote a year ago is known for a year, however late the file comes. */
export function personAt({ person, occurredAt }: { person: PersonRecord; occurredAt: string | null }) {
  return { person, ...(occurredAt === null ? {} : { extra: { since: occurredAt } }) };
}

/** The customer and company behind each row, in order; `extra` is what the row says beyond who it is. */
export async function resolvePeople(
  trx: Db,
  people: readonly { person: PersonRecord; extra?: Partial<CustomerIdentity> }[],
  { people: options, log }: { people: ResolveOptions; log: ChangeLog },
): Promise<ResolvedPerson[]> {
  // A company is only made for somebody who will be known: a name alone leads to nobody.
  const named = people.map(({ person }) =>
    person.externalId !== null || person.email !== null || person.phone !== null ? person.company : null,
  );
  const companies = await resolveCompanyIds(trx, named, log);
  const customers = await resolveCustomers(
    trx,
    people.map(({ person, extra }, at) => ({
      externalId: person.externalId,
      email: person.email,
      name: person.name,
      phone: person.phone,
      companyId: companies[at] ?? null,
      ...extra,
    })),
    options,
  );
  for (const customer of customers) {
    if (customer) log.note("customer", customer.id, customer.outcome === "created", customer.changes);
  }
  return people.map((_, at) => ({ customer: customers[at] ?? null, companyId: companies[at] ?? null }));
}

async function resolveCompanyIds(
  trx: Db,
  names: readonly (string | null)[],
  log: ChangeLog,
): Promise<(string | null)[]> {
  const distinct = [...new Set(names.filter((name) => name !== null))];
  if (distinct.length === 0) return names.map(() => null);
  const resolved = await resolveCompanies(
    trx,
    distinct.map((name) => ({ name })),
  );
  for (const { id, created, changes } of resolved) log.note("company", id, created, changes);
  const ids = new Map(distinct.map((name, at) => [name, resolved[at]?.id ?? null]));
  return names.map((name) => (name === null ? null : (ids.get(name) ?? null)));
}
