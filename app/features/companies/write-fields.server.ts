import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Company,
  insertCompanies,
  selectCompaniesByIds,
  selectCompaniesMatching,
  updateCompanies,
} from "./companies.repository.server.ts";
import { recountLater } from "./recount-later.server.ts";

/** What is written of one company; `id` null makes a new one, fields that are left out stay, null empties. */
export interface CompanyToWrite {
  id: string | null;
  fields: { name?: string | null; externalId?: string | null; domain?: string | null };
}

export type WrittenCompany = { id: string; created: boolean } | { refused: string };

/**
 * Writes what a person typed of some companies (at most 500), in order: each whole, or refused with a reason that stops no
 * other. Takes a transaction.
 */
export async function writeCompanyFields(
  trx: Db,
  changes: readonly CompanyToWrite[],
  author: { id: string; name: string },
): Promise<WrittenCompany[]> {
  const ids = changes.flatMap(({ id }) => id ?? []);
  const known = new Map((await selectCompaniesByIds(trx, ids)).map((company) => [company.id, company]));
  const numbers = changes.flatMap(({ fields }) => fields.externalId ?? []);
  const others = await selectCompaniesMatching(trx, { externalIds: numbers, domains: [], nameKeys: [] });
  const holders = new Map(others.flatMap((one) => (one.externalId === null ? [] : [[one.externalId, one]])));
  const now = nowIso();
  const updated = new Map<string, Company>();
  const created: Company[] = [];
  const results = changes.map(({ id, fields }): WrittenCompany => {
    const before = id === null ? blankCompany(now) : (updated.get(id) ?? known.get(id));
    if (before === undefined) return { refused: "This company does not exist any more" };
    const company = { ...before, ...fields, name: fields.name ?? before.name, updatedAt: now };
    const reason = whyNot(company, holders);
    if (reason !== undefined) return { refused: reason };
    if (company.externalId !== null) holders.set(company.externalId, company);
    if (id === null) created.push(company);
    else updated.set(id, company);
    return { id: company.id, created: id === null };
  });
  await insertCompanies(trx, created);
  await recountLater(
    trx,
    created.map(({ id }) => id),
  );
  await updateCompanies(trx, [...updated.values()]);
  for (const id of updated.keys())
    await recordAudit(trx, author, { action: "company.edited", subjectType: "company", subjectId: id });
  return results;
}

function blankCompany(now: string): Company {
  return {
    ...{ id: newId(), externalId: null, name: "", domain: null, parentId: null },
    ...{ createdAt: now, updatedAt: now },
  };
}

function whyNot(company: Company, holders: ReadonlyMap<string, Company>): string | undefined {
  if (company.name === "") return "Expected the company's name";
  const holder = company.externalId === null ? undefined : holders.get(company.externalId);
  if (holder === undefined || holder.id === company.id) return undefined;
  return `${holder.name} has this company number already`;
}
