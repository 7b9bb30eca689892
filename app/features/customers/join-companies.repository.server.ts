import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";

/** Of these customers (at most 500) those of whom no company is known. */
export async function selectWithoutCompany(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; updatedAt: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("customers")
    .select(["id", "updated_at as updatedAt"])
    .where(isAnyOf(db, "id", ids))
    .where("company_id", "is", null)
    .execute();
}

/** Gives customers (at most 500) a company. */
export async function updateCompaniesOf(
  db: Db,
  customers: readonly { id: string; companyId: string }[],
  updatedAt: string,
): Promise<void> {
  await updateRows(
    db,
    "customers",
    customers.map(({ id, companyId }) => ({ id, company_id: companyId, updated_at: updatedAt })),
  );
}
