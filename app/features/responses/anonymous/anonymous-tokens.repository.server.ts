import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** Keeps hashes in their own order, whatever the order in which they were made; at most 10,000. */
export async function insertTokenHashes(trx: Db, surveyId: string, hashes: readonly string[]): Promise<void> {
  const sorted = [...hashes].sort();
  await insertRows(
    trx,
    "anonymous_tokens",
    sorted.map((hash) => ({ token_hash: hash, survey_id: surveyId })),
  );
}

/** Deletes those of the hashes (at most 500) that are there, and gives them: of two who ask for one, one gets it. */
export async function takeTokenHashes(
  trx: Db,
  surveyId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await trx
    .deleteFrom("anonymous_tokens")
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(trx, "token_hash", hashes))
    .returning("token_hash as hash")
    .execute();
  return new Set(rows.map(({ hash }) => hash));
}

export async function hasTokenHash(db: Db, surveyId: string, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom("anonymous_tokens")
    .select("token_hash")
    .where("token_hash", "=", hash)
    .where("survey_id", "=", surveyId)
    .executeTakeFirst();
  return row !== undefined;
}
