import type { Db } from "#db/client.server.ts";
import type { SettingName } from "#db/sql/instance-setting.ts";

export { selectSetting as findSetting } from "#db/sql/instance-setting.ts";

/** Stores a setting unless it is there already; tells whether it was stored. Of two at once exactly one wins. */
export async function insertSetting(db: Db, name: SettingName, value: string): Promise<boolean> {
  const result = await db
    .insertInto("instance_settings")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Holds a setting's row until the transaction ends: whoever else wants it waits. */
export async function lockSetting(trx: Db, name: SettingName): Promise<void> {
  await trx
    .updateTable("instance_settings")
    .set((row) => ({ value: row.ref("value") }))
    .where("name", "=", name)
    .execute();
}
