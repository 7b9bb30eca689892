import type { Insertable } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { CustomerScoresTable } from "#db/schema/scores.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

export type ScoreRow = Insertable<CustomerScoresTable>;

/** Puts the scores of some customers (at most 500) in the place of those they had. */
export async function replaceScores(trx: Db, rows: readonly ScoreRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.customer_id);
  await trx
    .deleteFrom("customer_scores")
    .where(isAnyOf(trx, "customer_id", ids))
    .execute();
  await insertRows(trx, "customer_scores", rows);
}

/** The ids of the customers after one of them, in order; at most `limit`. */
export async function selectIdsAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("customers")
    .select("id")
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many customers there are. */
export async function countAllCustomers(db: Db): Promise<number> {
  const row = await db
    .selectFrom("customers")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The rank of the customer whose score is the next one at or above a score, and that score; undefined for a new best. */
export async function selectRankAbove(db: Db, score: number, but: string) {
  return db
    .selectFrom("customer_scores")
    .select(["rank", "best_score as bestScore"])
    .where("best_score", ">=", score)
    .where("customer_id", "!=", but)
    .orderBy("best_score")
    .limit(1)
    .executeTakeFirst();
}

/** At most 500 customers whose silence went out of rhythm by `now` and who are not marked so. */
export async function selectNewlySilent(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom("customer_scores")
    .select("customer_id as id")
    .where("disengaged", "=", 0)
    .where("silence_breaks_at", "<=", now)
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Marks some customers (at most 500) as silent out of rhythm. */
export async function markDisengaged(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable("customer_scores")
    .set({ disengaged: 1 })
    .where(isAnyOf(trx, "customer_id", ids))
    .execute();
}
