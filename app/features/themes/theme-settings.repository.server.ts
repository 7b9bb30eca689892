import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { selectSetting } from "#db/sql/instance-setting.ts";

export { selectSetting, upsertSetting } from "#db/sql/instance-setting.ts";

const held = "themes-held";

/**
 * Holds the themes until the transaction ends: who else corrects or places statements waits, so that none of them works
 * with what another is changing. Returns how often they were held, this time included.
 */
export async function holdThemes(trx: Db): Promise<number> {
  // It was not counted before; the empty text of that time stands for none.
  const { rows } = await sql<{ value: string }>`
    insert into instance_settings (name, value) values (${held}, '1')
    on conflict (name) do update
      set value = cast(cast(coalesce(nullif(instance_settings.value, ''), '0') as integer) + 1 as text)
    returning value`.execute(trx);
  return Number(rows[0]?.value);
}

/** How often the themes were held: what was read of them since the same count is still true. */
export async function countHolds(db: Db): Promise<number> {
  return Number((await selectSetting(db, held)) ?? 0);
}
