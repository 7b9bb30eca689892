import type { Db } from "#db/client.server.ts";

const NAME = "review-settings";

export async function selectReviewSettings(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom("instance_settings")
    .select("value")
    .where("name", "=", NAME)
    .executeTakeFirst();
  return row?.value;
}

export async function upsertReviewSettings(trx: Db, value: string): Promise<void> {
  await trx
    .insertInto("instance_settings")
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
