import type { Db } from "#db/client.server.ts";

/**
 * By theme id: how many customers that were active since `since` spoke of it; at most 100 ids. Counts the same
 * customers as the base of the share does: someone without a record, or long gone, is a person of the theme and no
 * active customer. A theme that none of them spoke of is left out.
 */
export async function countActiveSpeakers(
  db: Db,
  themeIds: readonly string[],
  since: string,
): Promise<Map<string, number>> {
  if (themeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("statements")
    .innerJoin("customer_metrics as metrics", "metrics.customer_id", "statements.customer_id")
    .where("statements.theme_id", "in", themeIds)
    .where("metrics.last_active_at", ">=", since)
    .select((eb) => [
      "statements.theme_id as themeId",
      eb.fn.count("statements.customer_id").distinct().as("customers"),
    ])
    .groupBy("statements.theme_id")
    .execute();
  return new Map(
    rows.flatMap(({ themeId, customers }) => (themeId === null ? [] : [[themeId, Number(customers)]])),
  );
}
