import type { Db } from "#db/client.server.ts";
import { selectSetting, upsertSetting } from "#db/sql/instance-setting.ts";

const NAME = "wording-helper";

/** The helper as JSON; undefined where none is named. */
export function selectHelper(db: Db): Promise<string | undefined> {
  return selectSetting(db, NAME);
}

export function upsertHelper(trx: Db, value: string): Promise<void> {
  return upsertSetting(trx, NAME, value);
}

export async function deleteHelper(trx: Db): Promise<void> {
  await trx.deleteFrom("instance_settings").where("name", "=", NAME).execute();
}
