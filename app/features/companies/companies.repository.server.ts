import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { contains } from "#db/sql/contains.ts";

export interface Company {
  id: string;
  externalId: string | null;
  name: string;
  domain: string | null;
  createdAt: string;
  updatedAt: string;
}

const columns = [
  "id",
  "external_id as externalId",
  "name",
  "domain",
  "created_at as createdAt",
  "updated_at as updatedAt",
] as const;

export async function selectCompany(db: Db, id: string): Promise<Company | undefined> {
  return db.selectFrom("companies").select(columns).where("id", "=", id).executeTakeFirst();
}

/** Companies with one of these external ids or lower-case names; at most 500 of each a call. */
export async function selectCompaniesMatching(
  db: Db,
  externalIds: readonly string[],
  nameKeys: readonly string[],
): Promise<(Company & { nameKey: string })[]> {
  if (externalIds.length === 0 && nameKeys.length === 0) return [];
  return db
    .selectFrom("companies")
    .select([...columns, "name_key as nameKey"])
    .where((eb) =>
      eb.or([
        ...(externalIds.length > 0 ? [eb("external_id", "in", externalIds)] : []),
        ...(nameKeys.length > 0 ? [eb("name_key", "in", nameKeys)] : []),
      ]),
    )
    .orderBy("id")
    .limit(2000)
    .execute();
}

export async function insertCompanies(db: Db, companies: readonly Company[]): Promise<void> {
  if (companies.length === 0) return;
  await db
    .insertInto("companies")
    .values(
      companies.map((company) => ({
        id: company.id,
        external_id: company.externalId,
        name: company.name,
        name_key: company.name.toLowerCase(),
        domain: company.domain,
        created_at: company.createdAt,
        updated_at: company.updatedAt,
      })),
    )
    .execute();
}

export interface CompanyListItem {
  id: string;
  name: string;
  nameKey: string;
  people: number;
  revenueMinor: number;
  currency: string | null;
  painStatements: number;
}

/** One page of companies by name, after (name key, id), whose name contains `search`. */
export async function selectCompanyPage(
  db: Db,
  options: { search: string; after: ListPlace<string> | null; limit: number },
): Promise<CompanyListItem[]> {
  const { search, after } = options;
  const page = db
    .selectFrom("companies")
    .select(["id", "name", "name_key"])
    .$if(search !== "", (query) => query.where(contains("companies.name_key", search)))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("name_key", "id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("name_key")
    .orderBy("id")
    .limit(options.limit);
  const rows = await db
    .selectFrom(page.as("page"))
    .leftJoin("customers", "customers.company_id", "page.id")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .groupBy(["page.id", "page.name", "page.name_key"])
    .select((eb) => [
      "page.id as id",
      "page.name as name",
      "page.name_key as nameKey",
      eb.fn.count("customers.id").as("people"),
      eb.fn.sum("customer_metrics.revenue_minor").as("revenueMinor"),
      eb.fn.max("customer_metrics.currency").as("currency"),
      eb.fn.sum("customer_metrics.pain_statements").as("painStatements"),
    ])
    .orderBy("page.name_key")
    .orderBy("page.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    people: Number(row.people),
    revenueMinor: Number(row.revenueMinor ?? 0),
    painStatements: Number(row.painStatements ?? 0),
  }));
}
