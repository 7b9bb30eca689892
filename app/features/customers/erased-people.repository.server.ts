import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { dialectOf } from "#db/sql/dialect.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/**
 * Has an erasure and the chunks of imports take turns: what a chunk stores was known before the erasure began, or the
 * chunk knows of the erasure. SQLite has one writer anyway.
 */
export async function takeTurn(trx: Db, who: "erasure" | "import"): Promise<void> {
  if (dialectOf(trx) !== "postgres") return;
  const row = trx.selectFrom("instance_settings").select("name").where("name", "=", "signing-secret");
  await (who === "erasure" ? row.forUpdate() : row.forShare()).execute();
}

/** Whether anybody was ever erased: most of the time nobody was, and nothing has to be hashed. */
export async function hasErasedPeople(db: Db): Promise<boolean> {
  const row = await db.selectFrom("erased_people").select("fingerprint").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** When those of the fingerprints (at most 5,000) were erased that were. */
export async function selectErased(db: Db, fingerprints: readonly string[]): Promise<Map<string, string>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await db
    .selectFrom("erased_people")
    .select(["fingerprint", "erased_at as erasedAt"])
    .where(isAnyOf(db, "fingerprint", fingerprints))
    .execute();
  return new Map(rows.map(({ fingerprint, erasedAt }) => [fingerprint, erasedAt]));
}

export async function insertErased(
  trx: Db,
  rows: readonly { fingerprint: string; erasure_id: string; erased_at: string }[],
): Promise<void> {
  if (rows.length > 0) await insertRows(trx, "erased_people", rows, { skipTaken: true });
}

/** Lets imports bring a person again; gives how many fingerprints were kept. */
export async function deleteErased(trx: Db, erasureId: string): Promise<number> {
  const result = await trx.deleteFrom("erased_people").where("erasure_id", "=", erasureId).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** How many fingerprints are left of an erasure. */
export async function countErased(db: Db, erasureId: string): Promise<number> {
  const row = await db
    .selectFrom("erased_people")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("erasure_id", "=", erasureId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
