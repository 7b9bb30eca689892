import type { Db } from "#db/client.server.ts";

const NAME = "quote-unasked";

/** Whether people who were not asked may be quoted, without a name; so it is until an owner says otherwise. */
export async function selectQuoteUnasked(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("instance_settings")
    .select("value")
    .where("name", "=", NAME)
    .executeTakeFirst();
  return row?.value !== "no";
}

export async function upsertQuoteUnasked(trx: Db, isAllowed: boolean): Promise<void> {
  const value = isAllowed ? "yes" : "no";
  await trx
    .insertInto("instance_settings")
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
