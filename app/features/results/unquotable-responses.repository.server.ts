import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/** Those of some responses (at most 5,000) whose words may not be shown to others. */
export async function selectUnquotable(db: Db, responseIds: readonly string[]): Promise<Set<string>> {
  if (responseIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("responses")
    .select("id")
    .where(isAnyOf(db, "id", responseIds))
    .where(sql<boolean>`not ${mayBeQuoted("responses.customer_id")}`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
