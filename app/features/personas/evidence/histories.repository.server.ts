import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** What happened to these customers (at most 100) since a time, the newest first; at most 5,000 things. */
export async function selectHappened(db: Db, customerIds: readonly string[], since: string) {
  return db
    .selectFrom("events")
    .select(["customer_id as customerId", "type", "occurred_at as at"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .where("occurred_at", ">=", since)
    .orderBy("occurred_at", "desc")
    .orderBy("id")
    .limit(5000)
    .execute();
}

/** Which themes these customers (at most 100) spoke of since a time, and when; at most 5,000. */
export async function selectSpokenOf(db: Db, customerIds: readonly string[], since: string) {
  const rows = await db
    .selectFrom("statements")
    .select(["customer_id as customerId", "theme_id as themeId", "occurred_at as at"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .where("theme_id", "is not", null)
    .where("undated", "=", 0)
    .where("occurred_at", ">=", since)
    .orderBy("occurred_at", "desc")
    .orderBy("id")
    .limit(5000)
    .execute();
  return rows.flatMap(({ customerId, themeId, at }) =>
    customerId === null || themeId === null ? [] : [{ customerId, themeId, at }],
  );
}
