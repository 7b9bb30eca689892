import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/**
 * The items of people who may not be quoted, by id; of all people where no customers are named. `after` is the id to go on
 * from.
 */
export async function selectUnquotable(
  db: Db,
  customerIds: readonly string[],
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("feedback_items")
    .select("id")
    .$if(customerIds.length > 0, (query) => query.where(isAnyOf(db, "customer_id", customerIds)))
    .where("id", ">", after)
    .where(sql<boolean>`not ${mayBeQuoted("feedback_items.customer_id")}`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of some customers who said that their texts may not be analysed. */
export async function selectUnanalysed(db: Db, customerIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("customer_consents")
    .select("customer_id as customerId")
    .where("purpose_id", "=", "analysis")
    .where("state", "=", "withdrawn")
    .where(isAnyOf(db, "customer_id", customerIds))
    .execute();
  return rows.map(({ customerId }) => customerId);
}

/** The items of customers that hold statements, at most `limit`. */
export async function selectAnalysedItems(db: Db, customerIds: readonly string[], limit: number) {
  const rows = await db
    .selectFrom("statements")
    .select("item_id as itemId")
    .distinct()
    .where(isAnyOf(db, "customer_id", customerIds))
    .limit(limit)
    .execute();
  return rows.map(({ itemId }) => itemId);
}

/** Takes statements (of at most 500 items) away; the texts stay, and are read once that is allowed again. */
export async function deleteStatements(trx: Db, itemIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("statements")
    .where(isAnyOf(trx, "item_id", itemIds))
    .execute();
  await trx
    .updateTable("feedback_items")
    .set({ analysed_at: null })
    .where(isAnyOf(trx, "id", itemIds))
    .execute();
}
