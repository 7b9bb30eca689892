import { NotFoundError } from "#app/lib/errors.ts";
import { groupBy } from "#app/lib/group-by.ts";
import { cutPage, decodeTextPlace, decodeWholePlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { type Company, selectCompaniesMatching, selectCompany } from "./companies.repository.server.ts";
import {
  type CompanyListItem as CompanyRow,
  selectCompanyPage,
  selectCurrencies,
  selectRevenueOf,
} from "./company-page.repository.server.ts";
import type { CompanyQuery } from "./company-query.ts";

export { linkParents, selectCompaniesByIds as listCompaniesByIds } from "./companies.repository.server.ts";
export { recountLater } from "./recount-later.server.ts";
export { findCompanies, resolveCompanies } from "./resolve-companies.server.ts";
export { saveCompany } from "./save-company.server.ts";
export { readCompanyStates, removeCompanies, restoreCompanies } from "./undo-companies.server.ts";
export { type CompanyToWrite, type WrittenCompany, writeCompanyFields } from "./write-fields.server.ts";

/** What a company brought in one currency. */
export interface CurrencyRevenue {
  /** ISO 4217; "" where the source named none. */
  currency: string;
  revenueMinor: number;
  purchases: number;
}

/** A company as lists show it. */
export interface CompanyListItem extends CompanyRow {
  /** One entry a currency, the one most purchases were paid in first: they are never added up. */
  revenue: CurrencyRevenue[];
}

/** The companies with one of these numbers, at most 500. */
export async function findCompaniesByNumber(
  db: Db,
  externalIds: readonly string[],
): Promise<{ id: string; externalId: string | null }[]> {
  return selectCompaniesMatching(db, { externalIds, domains: [], nameKeys: [] });
}

/** The company with this id; undefined where there is none. */
export async function findCompany(db: Db, id: string): Promise<Company | undefined> {
  return selectCompany(db, id);
}

/** Throws NotFoundError for an unknown id. */
export async function getCompany(db: Db, id: string): Promise<Company> {
  const company = await selectCompany(db, id);
  if (!company) throw new NotFoundError("There is no company at this address.");
  return company;
}

/** What a company's people brought while they belonged to it, by currency. */
export async function listRevenue(db: Db, companyId: string): Promise<CurrencyRevenue[]> {
  return selectRevenueOf(db, [companyId]);
}

/** The currencies in which companies paid, the most usual first; at most 20. */
export async function listCurrencies(db: Db): Promise<string[]> {
  return selectCurrencies(db);
}

const byName = {
  search: "",
  sort: "name",
  direction: "asc",
  health: null,
  lacks: null,
  currency: null,
} as const;

/**
 * One page of companies in the order of the query, by name without one; `ids` keeps those of another list (at most 500),
 * `currency` is the one in which revenue is compared. `after` is the `next` of the page before.
 */
export async function listCompanies(
  db: Db,
  options: {
    query?: CompanyQuery;
    currency?: string;
    ids?: readonly string[];
    after?: string | null;
    pageSize: number;
  },
): Promise<{ companies: CompanyListItem[]; next: string | null }> {
  const query = options.query ?? byName;
  const isText = query.sort === "name" || query.sort === "active";
  const rows = await selectCompanyPage(db, query, {
    currency: options.currency ?? "",
    ids: options.ids ?? null,
    after: isText ? decodeTextPlace(options.after) : decodeWholePlace(options.after),
    limit: options.pageSize + 1,
  });
  const { page, next } = cutPage(rows, options.pageSize, ({ sortedBy, id }) => encodePlace(sortedBy, id));
  const ids = page.map(({ id }) => id);
  const revenue = groupBy(await selectRevenueOf(db, ids), ({ companyId }) => companyId);
  return { companies: page.map((row) => ({ ...row, revenue: revenue.get(row.id) ?? [] })), next };
}
