import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/** Of items (at most 2,000), those that may be quoted at this moment, with what is known of who said them. */
export async function selectQuotableSpeakers(db: Db, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom("feedback_items")
    .leftJoin("customers", "customers.id", "feedback_items.customer_id")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select(["feedback_items.id as itemId", "customers.name as person", "companies.name as company"])
    .where(isAnyOf(db, "feedback_items.id", itemIds))
    .where(mayBeQuoted("feedback_items.customer_id"))
    .execute();
}
