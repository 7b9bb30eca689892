import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import { type FieldChange, NO_CHANGES } from "#app/lib/record-change.ts";
import { tidyName } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Company,
  type CompanyListItem,
  insertCompanies,
  selectCompaniesMatching,
  selectCompany,
  selectCompanyPage,
} from "./companies.repository.server.ts";

export type { Company, CompanyListItem } from "./companies.repository.server.ts";

export interface CompanyIdentity {
  externalId?: string | null;
  name: string;
  domain?: string | null;
}

export interface ResolvedCompany {
  id: string;
  created: boolean;
  /** What changed about a company that was known before the call. */
  changes: readonly FieldChange[];
}

/**
 * The company of each identity (at most 500), in order: matched by external id, then by exact name regardless of
 * case, else created. A company's name identifies it; a person's never does. Takes a transaction.
 */
export async function resolveCompanies(
  trx: Db,
  identities: readonly CompanyIdentity[],
): Promise<ResolvedCompany[]> {
  const known = await selectCompaniesMatching(
    trx,
    [...new Set(identities.flatMap((identity) => (identity.externalId ? [identity.externalId] : [])))],
    [...new Set(identities.map((identity) => tidyName(identity.name).toLowerCase()))],
  );
  const byExternalId = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const company of known) {
    if (company.externalId) byExternalId.set(company.externalId, company.id);
    if (!byName.has(company.nameKey)) byName.set(company.nameKey, company.id);
  }
  const now = nowIso();
  const created: Company[] = [];
  const resolved = identities.map((identity) => {
    const name = tidyName(identity.name);
    const externalId = identity.externalId ?? null;
    const id = (externalId && byExternalId.get(externalId)) || byName.get(name.toLowerCase());
    if (id) return { id, created: false, changes: NO_CHANGES };
    const company = {
      id: newId(),
      externalId,
      name,
      domain: identity.domain ?? null,
      createdAt: now,
      updatedAt: now,
    };
    created.push(company);
    if (externalId) byExternalId.set(externalId, company.id);
    byName.set(name.toLowerCase(), company.id);
    return { id: company.id, created: true, changes: NO_CHANGES };
  });
  await insertCompanies(trx, created);
  return resolved;
}

export async function findCompany(db: Db, id: string): Promise<Company | undefined> {
  return selectCompany(db, id);
}

/** Throws NotFoundError for an unknown id. */
export async function getCompany(db: Db, id: string): Promise<Company> {
  const company = await selectCompany(db, id);
  if (!company) throw new NotFoundError("There is no company at this address.");
  return company;
}

/** One page of companies by name; `search` matches any part of the name. */
export async function listCompanies(
  db: Db,
  options: { search: string; after: string | null; pageSize: number },
): Promise<{ companies: CompanyListItem[]; next: string | null }> {
  const rows = await selectCompanyPage(db, {
    search: options.search,
    after: decodeTextPlace(options.after),
    limit: options.pageSize + 1,
  });
  const { page, next } = cutPage(rows, options.pageSize, ({ nameKey, id }) => encodePlace(nameKey, id));
  return { companies: page, next };
}
