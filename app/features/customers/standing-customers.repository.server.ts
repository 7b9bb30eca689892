import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/**
 * For each of some ids (at most 500) the customer that it stands for now: the customer itself, or the one into whom they
 * were merged. Those who are gone are left out.
 */
export async function selectStanding(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const merged = await db
    .selectFrom("customer_merges")
    .select(["merged_id as id", "kept_id as keptId"])
    .where(isAnyOf(db, "merged_id", ids))
    .execute();
  const present = await db
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(db, "id", ids))
    .execute();
  return new Map([
    ...merged.map(({ id, keptId }) => [id, keptId] as const),
    ...present.map(({ id }) => [id, id] as const),
  ]);
}

/** Who merged each of some customers (at most 500) into another one, and when. */
export async function selectMergers(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { name: string; at: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("customer_merges")
    .select(["merged_id as id", "merged_by as name", "merged_at as at"])
    .where(isAnyOf(db, "merged_id", ids))
    .execute();
  return new Map(rows.map(({ id, name, at }) => [id, { name, at }]));
}
