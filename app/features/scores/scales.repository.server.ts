import type { BestWeights } from "#app/engines/profiles/best-customers.ts";
import type { Db } from "#db/client.server.ts";
import { type ScoreScales, scoreScalesSchema } from "./score-scales.ts";
import { readWeights } from "./weights.ts";

const ONLY = 1;

/** What all customers looked like in the last full run; undefined before the first one. */
export async function selectScales(db: Db): Promise<{ scales: ScoreScales; computedAt: string } | undefined> {
  const row = await db
    .selectFrom("score_scales")
    .select(["scales", "computed_at as computedAt"])
    .where("id", "=", ONLY)
    .executeTakeFirst();
  return row && { scales: scoreScalesSchema.parse(JSON.parse(row.scales)), computedAt: row.computedAt };
}

/** Whether there ever was a full run. */
export async function hasScales(db: Db): Promise<boolean> {
  return (await db.selectFrom("score_scales").select("id").executeTakeFirst()) !== undefined;
}

export async function writeScales(trx: Db, scales: ScoreScales, computedAt: string): Promise<void> {
  const values = { scales: JSON.stringify(scales), customers: scales.customers, computed_at: computedAt };
  await trx
    .insertInto("score_scales")
    .values({ id: ONLY, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
}

/** How much each part counts; the usual weights until an owner changed them. */
export async function selectWeights(db: Db): Promise<BestWeights> {
  const row = await db
    .selectFrom("score_settings")
    .select("weights")
    .where("id", "=", ONLY)
    .executeTakeFirst();
  return readWeights(row?.weights);
}

export async function writeWeights(
  trx: Db,
  weights: BestWeights,
  changedBy: string,
  changedAt: string,
): Promise<void> {
  const values = { weights: JSON.stringify(weights), changed_by: changedBy, changed_at: changedAt };
  await trx
    .insertInto("score_settings")
    .values({ id: ONLY, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
}
