import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { dialectOf } from "#db/sql/dialect.ts";
import { updateRows } from "#db/sql/write-rows.ts";

/**
 * Holds customers still until the transaction ends: who is about to answer a survey waits, instead of answering as
 * somebody who is gone a moment later.
 */
export async function lockCustomers(trx: Db, ids: readonly string[]): Promise<void> {
  if (dialectOf(trx) !== "postgres") return;
  await trx
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(trx, "id", ids))
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** What hangs on customers (at most 500); each is 0 or 1. */
export async function selectTies(db: Db, ids: readonly string[]) {
  const has = (table: "feedback_items" | "events" | "responses") =>
    sql<number>`case when exists (select 1 from ${sql.table(table)} tied where tied.customer_id = customers.id)
      then 1 else 0 end`;
  return db
    .selectFrom("customers")
    .select([
      "id",
      "company_id as companyId",
      "created_at as createdAt",
      "updated_at as updatedAt",
      has("feedback_items").as("said"),
      has("events").as("bought"),
      has("responses").as("answered"),
      // What was only worked out from the rest holds nobody.
      sql<number>`case when exists (select 1 from attribute_values tied where tied.customer_id = customers.id
        and tied.source_type <> 'engine') then 1 else 0 end`.as("valued"),
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

export async function deleteCustomers(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom("customers")
    .where(isAnyOf(trx, "id", ids))
    .execute();
}

/** Takes the unique names of customers away, so that they can be given to others in any order. */
export async function clearIdentities(trx: Db, ids: readonly string[]): Promise<void> {
  await updateRows(
    trx,
    "customers",
    ids.map((id) => ({ id, external_id: null, email: null })),
  );
}
