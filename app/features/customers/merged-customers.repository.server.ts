import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";
import type { MergedCustomer } from "./merged-customer.schema.ts";

/** A customer's row as its table holds it; throws NotFoundError. */
export async function selectCustomerRow(db: Db, id: string) {
  const row = await db.selectFrom("customers").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFoundError("This customer is not there any more.");
  return { ...row };
}

export async function updateCustomerRow(
  trx: Db,
  id: string,
  values: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  if (Object.keys(values).length > 0) await updateRows(trx, "customers", [{ ...values, id }]);
}

/** Puts a record back with the values beside it. */
export async function insertMerged(trx: Db, { customer, otherValues }: MergedCustomer): Promise<void> {
  await insertRows(trx, "customers", [customer]);
  if (otherValues.length > 0)
    await insertRows(trx, "customer_other_values", otherValues, { skipTaken: true });
}

/** Removes a customer with everything that is only about them. */
export async function deleteCustomer(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom("customers").where("id", "=", id).execute();
}

/** Forgets which of some numbers and addresses were said beside a customer's record since a moment. */
export async function deleteOtherValuesOf(
  trx: Db,
  customerId: string,
  { values, since }: { values: readonly string[]; since: string },
): Promise<void> {
  await trx
    .deleteFrom("customer_other_values")
    .where("customer_id", "=", customerId)
    .where(isAnyOf(trx, "value", values))
    .where("learnt_at", ">=", since)
    .execute();
}

/** Forgets everything that one kind of source said beside a customer's record. */
export async function deleteOtherValuesFrom(trx: Db, customerId: string, label: string): Promise<void> {
  await trx
    .deleteFrom("customer_other_values")
    .where("customer_id", "=", customerId)
    .where("source_label", "=", label)
    .execute();
}

/** Whether somebody has an id or address. */
export async function selectTakenBy(
  db: Db,
  column: "external_id" | "email",
  value: string,
): Promise<boolean> {
  const row = await db.selectFrom("customers").select("id").where(column, "=", value).executeTakeFirst();
  return row !== undefined;
}

/** Records side by side: what each says of itself and how much is known; at most 500. */
export async function selectComparison(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select([
      "customers.id as id",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "customers.phone as phone",
      "customers.job_title as jobTitle",
      "customers.decision_role as decisionRole",
      "companies.name as companyId",
      "customers.since as since",
      "customers.consent as consent",
      "customers.created_at as createdAt",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.purchases as purchases",
    ])
    .where(isAnyOf(db, "customers.id", ids))
    .execute();
}
