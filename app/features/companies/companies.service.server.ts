import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Company,
  type CompanyListItem,
  selectCompany,
  selectCompanyPage,
} from "./companies.repository.server.ts";

export { type CompanyListItem, linkParents } from "./companies.repository.server.ts";
export { findCompanies, resolveCompanies } from "./resolve-companies.server.ts";
export { readCompanyStates, removeCompanies, restoreCompanies } from "./undo-companies.server.ts";

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

/** One page of companies by name; `search` matches any part of the name, `ids` keeps those of another list (at most 500). */
export async function listCompanies(
  db: Db,
  options: { search?: string; ids?: readonly string[]; after?: string | null; pageSize: number },
): Promise<{ companies: CompanyListItem[]; next: string | null }> {
  const rows = await selectCompanyPage(db, {
    search: options.search ?? "",
    ids: options.ids ?? null,
    after: decodeTextPlace(options.after),
    limit: options.pageSize + 1,
  });
  const { page, next } = cutPage(rows, options.pageSize, ({ nameKey, id }) => encodePlace(nameKey, id));
  return { companies: page, next };
}
