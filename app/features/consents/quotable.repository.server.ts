import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/** Those of some customers (at most 500) whose words may be shown to others. */
export async function selectQuotable(db: Db, customerIds: readonly string[]): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(db, "id", customerIds))
    .where(mayBeQuoted("customers.id"))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
