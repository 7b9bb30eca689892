import type { Db } from "#db/client.server.ts";

type ThemeSetting = "theme-granularity" | "themes-held";

export async function selectSetting(db: Db, name: ThemeSetting): Promise<string | undefined> {
  const row = await db
    .selectFrom("instance_settings")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value;
}

export async function upsertSetting(db: Db, name: ThemeSetting, value: string): Promise<void> {
  await db
    .insertInto("instance_settings")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}

/**
 * Holds the themes until the transaction ends: who else corrects or places statements waits, so that none of them works
 * with what another is changing.
 */
export async function holdThemes(trx: Db): Promise<void> {
  await upsertSetting(trx, "themes-held", "");
}
