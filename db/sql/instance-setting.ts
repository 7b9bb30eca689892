import type { Db } from "../client.server.ts";

/** The settings of an instance that are one text each. */
export type SettingName =
  | "quote-unasked"
  | "redirect-hosts"
  | "review-settings"
  | "setup-completed"
  | "signing-secret"
  | "theme-granularity"
  | "themes-held"
  | "wording-helper";

/** The value of a setting; undefined where nobody set it. */
export async function selectSetting(db: Db, name: SettingName): Promise<string | undefined> {
  const row = await db
    .selectFrom("instance_settings")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value;
}

/** Stores a setting, in place of what it was. */
export async function upsertSetting(db: Db, name: SettingName, value: string): Promise<void> {
  await db
    .insertInto("instance_settings")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
