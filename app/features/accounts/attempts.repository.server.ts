import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";

export async function insertAttempts(db: Db, buckets: readonly string[], at: string): Promise<string[]> {
  const rows = buckets.map((bucket) => ({ id: newId(), bucket, attempted_at: at }));
  await db.insertInto("sign_in_attempts").values(rows).execute();
  return rows.map(({ id }) => id);
}

export async function countAttempts(db: Db, bucket: string, since: string): Promise<number> {
  const row = await db
    .selectFrom("sign_in_attempts")
    .select((select) => select.fn.countAll().as("count"))
    .where("bucket", "=", bucket)
    .where("attempted_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function deleteAttempts(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("id", "in", ids).execute();
}

export async function deleteBucket(db: Db, bucket: string): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("bucket", "=", bucket).execute();
}

/** Removes what no limit counts any more; rows of "known:…" buckets are kept longer. */
export async function deleteOldAttempts(db: Db, before: string, knownBefore: string): Promise<void> {
  await db
    .deleteFrom("sign_in_attempts")
    .where("attempted_at", "<", before)
    .where((where) =>
      where.or([where("bucket", "not like", "known:%"), where("attempted_at", "<", knownBefore)]),
    )
    .execute();
}
