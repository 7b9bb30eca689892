import { linkParents, resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { CompanyRecord } from "../rows/company-record.ts";
import { storeAttributeValues } from "./store-attribute-values.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Stores companies with what they belong to and their attribute values. */
export async function storeCompanies(
  trx: Db,
  context: StoreContext,
  records: readonly CompanyRecord[],
): Promise<StoredRow[]> {
  const companies = await resolveCompanies(
    trx,
    records.map(({ company }) => company),
    context.valueRule,
  );
  // Parents before they are pointed to; those with a row of their own are known by now.
  const named = records.flatMap(({ parentName }, at) => (parentName === null ? [] : [{ parentName, at }]));
  const parents = await resolveCompanies(
    trx,
    named.map(({ parentName }) => ({ name: parentName })),
  );
  const links = new Map<string, string>();
  named.forEach(({ at }, index) => {
    const [child, parent] = [companies[at]?.id, parents[index]?.id];
    if (child !== undefined && parent !== undefined) links.set(child, parent);
  });
  const linked = await linkParents(trx, links, nowIso());
  const learnt = await storeAttributeValues(
    trx,
    context,
    records.map(({ attributes }, at) => ({ attributes, companyId: companies[at]?.id })),
  );
  for (const { id, created, changes } of [...companies, ...parents]) {
    context.log.note("company", id, created, changes);
  }
  for (const [id, changes] of linked) context.log.note("company", id, false, changes);
  return companies.map((company, at): StoredRow => {
    invariant(company, "a company's row was neither stored nor refused");
    if (company.created) return { outcome: "created", subjectId: company.id };
    const updated = company.changes.length > 0 || linked.has(company.id) || learnt[at];
    return { outcome: updated ? "updated" : "unchanged", subjectId: company.id };
  });
}
