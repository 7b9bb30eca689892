import { sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { contains } from "#db/sql/contains.ts";
import type { CompanyQuery, CompanySort } from "./company-query.ts";

export interface CompanyListItem {
  id: string;
  name: string;
  people: number | null;
  openPains: number | null;
  lastActiveAt: string | null;
  /** 0 to 100; null where too little is known. */
  health: number | null;
  healthBand: string | null;
  /** What the list is sorted by, as the place of the row. */
  sortedBy: string | number;
}

/** What each order sorts by; the id beside it is of the same table, so that one index gives both. */
const columnOf: Readonly<Record<CompanySort, string>> = {
  name: "companies.name_key",
  people: "company_metrics.people",
  revenue: "company_revenue.revenue_minor",
  pains: "company_metrics.open_pains",
  active: "company_metrics.last_active_at",
  health: "company_metrics.health",
};

/** One page of companies in the order of the query, after a place; a company not counted yet has only its name. */
export async function selectCompanyPage(
  db: Db,
  query: Pick<CompanyQuery, "search" | "sort" | "direction" | "health" | "lacks">,
  options: {
    currency: string;
    ids: readonly string[] | null;
    after: ListPlace<string | number> | null;
    limit: number;
  },
): Promise<CompanyListItem[]> {
  const { search, sort, direction, health, lacks } = query;
  const { ids, after } = options;
  const column = sql<string | number>`${sql.ref(columnOf[sort])}`;
  const id = sql.ref(idOf(sort));
  const then = sql.raw(direction);
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  const rows = await sourceOf(db, sort, options.currency)
    .select(["companies.id as id", "companies.name as name"])
    .select(["company_metrics.people as people", "company_metrics.open_pains as openPains"])
    .select(["company_metrics.last_active_at as lastActiveAt", "company_metrics.health as health"])
    .select(["company_metrics.health_band as healthBand", column.as("sortedBy")])
    .$if(search !== "", (page) => page.where(contains("companies.name_key", search.toLowerCase())))
    .$if(ids !== null, (page) => page.where(isAnyOf(db, "companies.id", ids ?? [])))
    .$if(health !== null, (page) => page.where("company_metrics.health_band", "=", health ?? ""))
    // A company of which too little is known is neither the best nor the worst.
    .$if(sort === "health", (page) => page.where("company_metrics.health", ">=", 0))
    .$if(lacks !== null, (page) =>
      page.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("company_people")
              .select("company_people.id")
              .whereRef("company_people.company_id", "=", "companies.id")
              .where("company_people.role", "=", lacks ?? "")
              .where("company_people.until", "is", null),
          ),
        ),
      ),
    )
    .$if(after !== null, (page) =>
      page.where(sql<boolean>`(${column}, ${id}) ${beyond} (${after?.value ?? ""}, ${after?.id ?? ""})`),
    )
    .orderBy(sql`${column} ${then}`)
    .orderBy(sql`${id} ${then}`)
    .limit(options.limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    lastActiveAt: row.lastActiveAt === "" ? null : row.lastActiveAt,
    health: row.health === null || row.health < 0 ? null : row.health,
    sortedBy: typeof row.sortedBy === "string" && sort === "revenue" ? Number(row.sortedBy) : row.sortedBy,
  }));
}

function idOf(sort: CompanySort): string {
  if (sort === "name") return "companies.id";
  return sort === "revenue" ? "company_revenue.company_id" : "company_metrics.company_id";
}

/** Each order begins at the table that has an index for it. */
function sourceOf(db: Db, sort: CompanySort, currency: string) {
  const named = db
    .selectFrom("companies")
    .leftJoin("company_metrics", "company_metrics.company_id", "companies.id")
    .leftJoin("company_revenue", (join) =>
      join
        .onRef("company_revenue.company_id", "=", "companies.id")
        .on("company_revenue.currency", "=", currency),
    );
  if (sort === "name") return named;
  return sort === "revenue"
    ? named.where("company_revenue.currency", "=", currency)
    : named.where("company_metrics.company_id", "is not", null);
}

const MOST_CURRENCIES = 20;

/** The currencies in which companies paid, the one of most companies first; at most 20. */
export async function selectCurrencies(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("company_revenue")
    .groupBy("currency")
    .select((eb) => ["currency", eb.fn.countAll().as("companies")])
    .where("currency", "!=", "")
    .orderBy("companies", "desc")
    .orderBy("currency")
    .limit(MOST_CURRENCIES)
    .execute();
  return rows.map(({ currency }) => currency);
}

/** What some companies (at most 100) brought, by currency. */
export async function selectRevenueOf(db: Db, companyIds: readonly string[]) {
  const rows = await db
    .selectFrom("company_revenue")
    .select(["company_id as companyId", "currency", "revenue_minor as revenueMinor", "purchases"])
    .where(isAnyOf(db, "company_id", companyIds))
    .orderBy("purchases", "desc")
    .orderBy("currency")
    .execute();
  return rows.map((row) => ({ ...row, revenueMinor: Number(row.revenueMinor) }));
}
