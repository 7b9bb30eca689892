import { findCompanies } from "#app/features/companies/companies.service.server.ts";
import { findKnownCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { AttributesRecord } from "../rows/attributes-record.ts";
import { storeAttributeValues } from "./store-attribute-values.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Appends values to customers and companies that are known; a row about nobody known is set aside, nobody is created. */
export async function storeAttributeColumns(
  trx: Db,
  context: StoreContext,
  records: readonly AttributesRecord[],
): Promise<StoredRow[]> {
  const customers = await findKnownCustomers(
    trx,
    records.map(({ customer }) => customer),
    context.people,
  );
  const companies = await findCompanies(
    trx,
    records.map(({ company }) => ({ ...company, name: company.name ?? "" })),
  );
  const learnt = await storeAttributeValues(
    trx,
    context,
    records.map(({ attributes, learntAt }, at) => ({
      attributes,
      customerId: customers[at] ?? undefined,
      companyId: companies[at] ?? undefined,
      learntAt: learntAt ?? undefined,
    })),
  );
  const touched = [...new Set(customers.flatMap((id, at) => (id !== null && learnt[at] ? [id] : [])))];
  if (touched.length > 0) await enqueue(trx, refreshProfiles, { customerIds: touched });
  return records.map((record, at): StoredRow => {
    const [customerId, companyId] = [customers[at] ?? null, companies[at] ?? null];
    const subjectId = customerId ?? companyId;
    if (subjectId === null) return { outcome: "skipped", reason: nobody(record) };
    return { outcome: learnt[at] ? "updated" : "unchanged", subjectId };
  });
}

function nobody({ customer, company }: AttributesRecord): string {
  const who = customer.externalId ?? customer.email ?? company.externalId ?? company.domain ?? company.name;
  return `nobody known is called "${(who ?? "").slice(0, 80)}"; columns are only appended to customers and companies that are known`;
}
