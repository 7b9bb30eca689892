import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { KeptBy } from "./kept.ts";

/** The newest import of what each of some customers (at most 500) said or bought; none where that came otherwise. */
export async function selectHoldingImports(
  db: Db,
  customerIds: readonly string[],
): Promise<Map<string, KeptBy>> {
  if (customerIds.length === 0) return new Map();
  const holders = new Map<string, KeptBy>();
  for (const table of ["feedback_items", "events"] as const) {
    const rows = await db
      .selectFrom(table)
      .innerJoin("imports", "imports.id", `${table}.import_id`)
      .where(isAnyOf(db, `${table}.customer_id`, customerIds))
      .select([
        `${table}.customer_id as customerId`,
        "imports.id as importId",
        "imports.file_name as name",
        "imports.created_at as at",
      ])
      .distinct()
      .orderBy("imports.id")
      .limit(5000)
      .execute();
    for (const { customerId, ...holder } of rows) {
      if (customerId !== null) holders.set(customerId, { by: "import", ...holder });
    }
  }
  return holders;
}

/** Where the values of some customers and companies (at most 500) are from, e.g. "typed by Maria". */
export async function selectTypedLabels(db: Db, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const labels = new Map<string, string>();
  for (const column of ["customer_id", "company_id"] as const) {
    const rows = await db
      .selectFrom("attribute_values")
      .select([`${column} as subjectId`, "source_label as label"])
      .where(isAnyOf(db, column, subjectIds))
      .where("source_type", "!=", "engine")
      .orderBy("learnt_at")
      .limit(5000)
      .execute();
    for (const { subjectId, label } of rows) if (subjectId !== null) labels.set(subjectId, label);
  }
  return labels;
}

/** Which of some customers and companies exist. */
export async function selectExisting(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = new Set<string>();
  for (const table of ["customers", "companies"] as const) {
    const rows = await db
      .selectFrom(table)
      .select("id")
      .where(isAnyOf(db, "id", ids))
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}
