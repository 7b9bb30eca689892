import type { Db } from "#db/client.server.ts";
import { selectSetting, upsertSetting } from "#db/sql/instance-setting.ts";

const NAME = "quote-unasked";

/** Whether people who were not asked may be quoted, without a name; so it is until an owner says otherwise. */
export async function selectQuoteUnasked(db: Db): Promise<boolean> {
  return (await selectSetting(db, NAME)) !== "no";
}

export function upsertQuoteUnasked(trx: Db, isAllowed: boolean): Promise<void> {
  return upsertSetting(trx, NAME, isAllowed ? "yes" : "no");
}
