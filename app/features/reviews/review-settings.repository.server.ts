import type { Db } from "#db/client.server.ts";
import { selectSetting, upsertSetting } from "#db/sql/instance-setting.ts";

const NAME = "review-settings";

export function selectReviewSettings(db: Db): Promise<string | undefined> {
  return selectSetting(db, NAME);
}

export function upsertReviewSettings(trx: Db, value: string): Promise<void> {
  return upsertSetting(trx, NAME, value);
}
