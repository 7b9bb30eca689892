import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** What hangs on companies (at most 500); each is 0 or 1. */
export async function selectCompanyTies(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("companies")
    .select([
      "id",
      "created_at as createdAt",
      "updated_at as updatedAt",
      "parent_id as parentId",
      sql<number>`case when exists (select 1 from customers tied where tied.company_id = companies.id)
        or exists (select 1 from companies tied where tied.parent_id = companies.id)
        then 1 else 0 end`.as("peopled"),
      sql<number>`case when exists (select 1 from attribute_values tied where tied.company_id = companies.id
        and tied.source_type <> 'engine') then 1 else 0 end`.as("valued"),
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

export async function deleteCompanies(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("companies")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
