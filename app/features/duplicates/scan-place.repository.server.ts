import type { Db } from "#db/client.server.ts";

/** Up to which time changed customers were looked at; null before the first look. */
export async function readScanPlace(db: Db): Promise<string | null> {
  const row = await db.selectFrom("duplicate_scan").select("updated_at").executeTakeFirst();
  return row?.updated_at ?? null;
}

export async function writeScanPlace(trx: Db, updatedAt: string): Promise<void> {
  await trx
    .insertInto("duplicate_scan")
    .values({ id: 1, updated_at: updatedAt })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ updated_at: updatedAt }))
    .execute();
}
