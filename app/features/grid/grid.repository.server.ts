import { type RawBuilder, sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { contains } from "#db/sql/contains.ts";
import type { GridKind } from "./grid-column.ts";
import type { GridSort } from "./grid-query.ts";

/** A record as the grid reads it, by the keys of its fields. */
export interface GridRecord {
  id: string;
  updatedAt: string;
  fields: Readonly<Record<string, string | null>>;
  /** What the list was sorted by. */
  sortValue: string;
}

const customerSorts: Record<GridSort, RawBuilder<string>> = {
  name: sql<string>`customers.name_key`,
  email: sql<string>`coalesce(customers.email, '')`,
  externalId: sql<string>`coalesce(customers.external_id, '')`,
};
const companySorts: Record<GridSort, RawBuilder<string>> = {
  name: sql<string>`companies.name_key`,
  email: sql<string>`companies.name_key`,
  externalId: sql<string>`coalesce(companies.external_id, '')`,
};

export interface GridPage {
  search: string;
  sort: GridSort;
  direction: "asc" | "desc";
  after: ListPlace<string> | null;
  limit: number;
}

/** One page of records in the order of a column, then of id. */
export async function selectGridPage(db: Db, kind: GridKind, page: GridPage): Promise<GridRecord[]> {
  const { search, sort, direction, after, limit } = page;
  const by = kind === "customer" ? customerSorts[sort] : companySorts[sort];
  const id = kind === "customer" ? sql`customers.id` : sql`companies.id`;
  const beyond = direction === "asc" ? sql`>` : sql`<`;
  const later = sql<boolean>`(${by}, ${id}) ${beyond} (${after?.value ?? ""}, ${after?.id ?? ""})`;
  if (kind === "customer") {
    const rows = await customerQuery(db)
      .select(by.as("sortValue"))
      .$if(search !== "", (query) =>
        query.where((eb) =>
          eb.or([contains("customers.name_key", search), contains("customers.email", search)]),
        ),
      )
      .$if(after !== null, (query) => query.where(later))
      .orderBy(by, direction)
      .orderBy("customers.id", direction)
      .limit(limit)
      .execute();
    return rows.map(toCustomerRecord);
  }
  const rows = await companyQuery(db)
    .select(by.as("sortValue"))
    .$if(search !== "", (query) => query.where(contains("companies.name_key", search)))
    .$if(after !== null, (query) => query.where(later))
    .orderBy(by, direction)
    .orderBy("companies.id", direction)
    .limit(limit)
    .execute();
  return rows.map(toCompanyRecord);
}

/** The records with these ids, at most 500. */
export async function selectGridRecords(
  db: Db,
  kind: GridKind,
  ids: readonly string[],
): Promise<GridRecord[]> {
  if (kind === "customer") {
    const rows = await customerQuery(db)
      .select(sql<string>`''`.as("sortValue"))
      .where(isAnyOf(db, "customers.id", ids))
      .execute();
    return rows.map(toCustomerRecord);
  }
  const rows = await companyQuery(db)
    .select(sql<string>`''`.as("sortValue"))
    .where(isAnyOf(db, "companies.id", ids))
    .execute();
  return rows.map(toCompanyRecord);
}

function customerQuery(db: Db) {
  return db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select([
      "customers.id as id",
      "customers.updated_at as updatedAt",
      "customers.external_id as externalId",
      "customers.email as email",
      "customers.name as name",
      "customers.phone as phone",
      "companies.name as company",
      "customers.job_title as jobTitle",
      "customers.decision_role as decisionRole",
      "customers.consent as consent",
      "customers.since as since",
      "customers.tags as tags",
    ]);
}

function companyQuery(db: Db) {
  return db
    .selectFrom("companies")
    .select([
      "companies.id as id",
      "companies.updated_at as updatedAt",
      "companies.external_id as externalId",
      "companies.name as name",
      "companies.domain as domain",
    ]);
}

type RowOf<Query extends { execute(): Promise<unknown[]> }> = Awaited<ReturnType<Query["execute"]>>[number];

function toCustomerRecord(row: RowOf<ReturnType<typeof customerQuery>> & { sortValue: string }): GridRecord {
  const { id, updatedAt, sortValue, ...fields } = row;
  return { id, updatedAt, sortValue, fields };
}

function toCompanyRecord(row: RowOf<ReturnType<typeof companyQuery>> & { sortValue: string }): GridRecord {
  const { id, updatedAt, sortValue, ...fields } = row;
  return { id, updatedAt, sortValue, fields };
}

/** Every leading value of some records (at most 500). */
export async function selectGridValues(db: Db, kind: GridKind, ids: readonly string[]) {
  const column = kind === "customer" ? "customer_id" : "company_id";
  return db
    .selectFrom("attribute_values")
    .select([
      "id",
      "attribute_id as attributeId",
      sql<string>`${sql.ref(column)}`.as("recordId"),
      "value_text as text",
    ])
    .where(isAnyOf(db, column, ids))
    .where("superseded_at", "is", null)
    .execute();
}

/** The ids of values that people typed on some records (at most 500). */
export async function selectTypedValueIds(db: Db, kind: GridKind, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("attribute_values")
    .select("id")
    .where(isAnyOf(db, kind === "customer" ? "customer_id" : "company_id", ids))
    .where("source_type", "=", "manual")
    .execute();
  return rows.map(({ id }) => id);
}
