import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { selectSetting, upsertSetting } from "./theme-settings.repository.server.ts";

/** The dial "fewer / more themes" runs from 1 to 5. */
const usual = 3;
const granularitySchema = z.coerce.number().int().min(1).max(5).catch(usual);

/** The dial as it was set last. */
export async function findGranularity(db: Db): Promise<number> {
  return granularitySchema.parse((await selectSetting(db, "theme-granularity")) ?? usual);
}

/** Sets the dial; what is no whole number from 1 to 5 counts as 3. */
export async function setGranularity(trx: Db, granularity: number): Promise<void> {
  await upsertSetting(trx, "theme-granularity", String(granularitySchema.parse(granularity)));
}
