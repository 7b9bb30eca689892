import type { Db } from "#db/client.server.ts";

export type MailSettingName = "server" | "rules" | "trouble";

/** A setting as its JSON; undefined where nobody decided yet. */
export async function selectMailSetting(db: Db, name: MailSettingName): Promise<unknown> {
  const row = await db
    .selectFrom("mail_settings")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.value);
}

export async function replaceMailSetting(trx: Db, name: MailSettingName, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await trx
    .insertInto("mail_settings")
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: text }))
    .execute();
}

export async function deleteMailSetting(trx: Db, name: MailSettingName): Promise<void> {
  await trx.deleteFrom("mail_settings").where("name", "=", name).execute();
}
