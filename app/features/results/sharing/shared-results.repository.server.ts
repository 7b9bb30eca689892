import type { Db } from "#db/client.server.ts";

/** A link to results; the token itself is stored nowhere. */
export interface SharedResults {
  id: string;
  surveyId: string;
  filter: string;
  withTexts: boolean;
  createdAt: string;
  expiresAt: string;
}

/** Links of one survey that are listed; older ones still work and expire. */
const MOST_LISTED = 100;

const columns = [
  "id",
  "survey_id as surveyId",
  "filter",
  "with_texts as withTexts",
  "created_at as createdAt",
  "expires_at as expiresAt",
] as const;

export async function insertSharedResults(
  db: Db,
  share: SharedResults & { tokenHash: string; createdBy: string },
): Promise<void> {
  await db
    .insertInto("shared_results")
    .values({
      id: share.id,
      survey_id: share.surveyId,
      token_hash: share.tokenHash,
      filter: share.filter,
      with_texts: share.withTexts ? 1 : 0,
      created_by: share.createdBy,
      created_at: share.createdAt,
      expires_at: share.expiresAt,
    })
    .execute();
}

/** The links of a survey that still work, the latest first. */
export async function selectSharedResults(db: Db, surveyId: string, now: string): Promise<SharedResults[]> {
  const rows = await db
    .selectFrom("shared_results")
    .select(columns)
    .where("survey_id", "=", surveyId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .limit(MOST_LISTED)
    .execute();
  return rows.map((row) => ({ ...row, withTexts: row.withTexts === 1 }));
}

export async function selectSharedByHash(
  db: Db,
  tokenHash: string,
  now: string,
): Promise<SharedResults | undefined> {
  const row = await db
    .selectFrom("shared_results")
    .select(columns)
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && { ...row, withTexts: row.withTexts === 1 };
}

/** Takes a link back; whether there was one. */
export async function deleteSharedResults(db: Db, surveyId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("shared_results")
    .where("survey_id", "=", surveyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}
