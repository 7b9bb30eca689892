import type { FieldChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";

export interface Company {
  id: string;
  externalId: string | null;
  name: string;
  domain: string | null;
  /** The company it belongs to. */
  parentId: string | null;
  createdAt: string;
  updatedAt: string;
}

const columns = [
  "id",
  "external_id as externalId",
  "name",
  "domain",
  "parent_id as parentId",
  "created_at as createdAt",
  "updated_at as updatedAt",
] as const;

export async function selectCompany(db: Db, id: string): Promise<Company | undefined> {
  return db.selectFrom("companies").select(columns).where("id", "=", id).executeTakeFirst();
}

/** The companies with these ids, at most 500 a call. */
export async function selectCompaniesByIds(db: Db, ids: readonly string[]): Promise<Company[]> {
  return db
    .selectFrom("companies")
    .select(columns)
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Companies with one of these external ids, domains or lower-case names, the oldest first; at most 500 of each a call. */
export async function selectCompaniesMatching(
  db: Db,
  {
    externalIds,
    domains,
    nameKeys,
  }: { externalIds: readonly string[]; domains: readonly string[]; nameKeys: readonly string[] },
): Promise<Company[]> {
  if (externalIds.length + domains.length + nameKeys.length === 0) return [];
  return db
    .selectFrom("companies")
    .select(columns)
    .where((eb) =>
      eb.or([
        isAnyOf(db, "external_id", externalIds),
        isAnyOf(db, "domain", domains),
        isAnyOf(db, "name_key", nameKeys),
      ]),
    )
    .orderBy("id")
    .limit(2000)
    .execute();
}

function toRow(company: Company) {
  return {
    id: company.id,
    external_id: company.externalId,
    name: company.name,
    name_key: company.name.toLowerCase(),
    domain: company.domain,
    parent_id: company.parentId,
    created_at: company.createdAt,
    updated_at: company.updatedAt,
  };
}

export async function insertCompanies(db: Db, companies: readonly Company[]): Promise<void> {
  await insertRows(db, "companies", companies.map(toRow));
}

export async function updateCompanies(db: Db, companies: readonly Company[]): Promise<void> {
  await updateRows(db, "companies", companies.map(toRow));
}

/** Makes companies (at most 500) part of others where they are not yet; returns what changed, by id. */
export async function linkParents(
  trx: Db,
  parents: ReadonlyMap<string, string>,
  updatedAt: string,
): Promise<Map<string, FieldChange[]>> {
  const ids = [...parents.keys()];
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom("companies")
    .select(["id", "parent_id as parentId", "updated_at as updatedBefore"])
    .where(isAnyOf(trx, "id", ids))
    .execute();
  const changed = rows.flatMap(({ id, parentId, updatedBefore }) => {
    const parent = parents.get(id);
    return parent === undefined || parent === id || parent === parentId
      ? []
      : [{ id, parentId, updatedBefore, parent }];
  });
  await updateRows(
    trx,
    "companies",
    changed.map(({ id, parent }) => ({ id, parent_id: parent, updated_at: updatedAt })),
  );
  return new Map(
    changed.map(({ id, parentId, updatedBefore, parent }) => [
      id,
      [
        { field: "parentId", before: parentId, after: parent },
        { field: "updatedAt", before: updatedBefore, after: updatedAt },
      ],
    ]),
  );
}
