import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";

/** What undoing can give back to a response. */
export interface ResponseFacts {
  id: string;
  surveyId: string;
  surveyVersion: number;
  customerId: string | null;
  submittedAt: string;
  status: string;
  contentHash: string | null;
}

/** The responses with these ids, at most 500 a call. */
export async function selectResponsesByIds(db: Db, ids: readonly string[]): Promise<ResponseFacts[]> {
  return db
    .selectFrom("responses")
    .select([
      "id",
      "survey_id as surveyId",
      "survey_version as surveyVersion",
      "customer_id as customerId",
      "submitted_at as submittedAt",
      "status",
      "content_hash as contentHash",
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

export async function updateFacts(trx: Db, rows: readonly ResponseFacts[]): Promise<void> {
  await updateRows(
    trx,
    "responses",
    rows.map(({ id, surveyVersion, customerId, submittedAt, status, contentHash }) => ({
      id,
      survey_version: surveyVersion,
      customer_id: customerId,
      submitted_at: submittedAt,
      status,
      content_hash: contentHash,
    })),
  );
}

export interface AnswerRow {
  id: string;
  response_id: string;
  survey_id: string;
  question_id: string;
  part: string;
  value_text: string | null;
  value_number: number | null;
  position: number;
}

export async function insertAnswers(trx: Db, rows: readonly AnswerRow[]): Promise<void> {
  await insertRows(trx, "answers", rows);
}

/** Which of the responses (at most 500) have a text that stays. */
export async function selectWithTexts(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("feedback_items")
    .select("response_id as id")
    .where(isAnyOf(db, "response_id", ids))
    .distinct()
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/** Removes responses with their answers. */
export async function deleteResponses(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom("responses")
    .where(isAnyOf(trx, "id", ids))
    .execute();
}
