import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { OtherValue } from "./apply-identity.ts";

/** Where values came from. */
export interface ValueSource {
  label: string;
  importId: string | null;
  /** ISO text. */
  learntAt: string;
}

/** Keeps values that do not lead; one that is kept already stays as it is. */
export async function insertOtherValues(
  trx: Db,
  values: readonly (OtherValue & { customerId: string })[],
  source: ValueSource,
): Promise<void> {
  if (values.length === 0) return;
  await insertRows(
    trx,
    "customer_other_values",
    values.map(({ customerId, field, value }) => ({
      customer_id: customerId,
      field,
      value,
      source_label: source.label,
      import_id: source.importId,
      learnt_at: source.learntAt,
    })),
    { skipTaken: true },
  );
}

export interface OtherValueRow {
  field: string;
  value: string;
  sourceLabel: string;
  learntAt: string;
}

const MOST_SHOWN = 50;

/** What sources said of a customer beside what leads, newest first; at most 50. */
export async function selectOtherValues(db: Db, customerId: string): Promise<OtherValueRow[]> {
  return db
    .selectFrom("customer_other_values")
    .select(["field", "value", "source_label as sourceLabel", "learnt_at as learntAt"])
    .where("customer_id", "=", customerId)
    .orderBy("learnt_at", "desc")
    .orderBy("field")
    .orderBy("value")
    .limit(MOST_SHOWN)
    .execute();
}

const MOST_KEPT = 1000;

/** Everything sources said of a customer beside what leads, as the table holds it; at most 1,000. */
export async function selectOtherValueRows(db: Db, customerId: string) {
  const rows = await db
    .selectFrom("customer_other_values")
    .selectAll()
    .where("customer_id", "=", customerId)
    .limit(MOST_KEPT)
    .execute();
  return rows.map((row) => ({ ...row }));
}

const MOST_REMOVED = 500;

/** Removes some of what an import said beside what leads, at most 500 values; false when none were left. */
export async function removeOtherValues(trx: Db, importId: string): Promise<boolean> {
  const some = await trx
    .selectFrom("customer_other_values")
    .select(["customer_id as customerId"])
    .where("import_id", "=", importId)
    .limit(MOST_REMOVED)
    .execute();
  if (some.length === 0) return false;
  const customerIds = [...new Set(some.map(({ customerId }) => customerId))];
  await trx
    .deleteFrom("customer_other_values")
    .where("import_id", "=", importId)
    .where(isAnyOf(trx, "customer_id", customerIds))
    .execute();
  return true;
}

/** Whether an import said something beside what leads. */
export async function hasOtherValues(db: Db, importId: string): Promise<boolean> {
  const row = await db
    .selectFrom("customer_other_values")
    .select("customer_id")
    .where("import_id", "=", importId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
