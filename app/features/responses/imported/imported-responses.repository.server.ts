import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";

/** A response that was imported before, as it is compared with a newer export. */
export interface KnownResponse {
  id: string;
  key: string;
  customerId: string | null;
  status: string;
  submittedAt: string;
  contentHash: string | null;
  surveyVersion: number;
}

/** The responses with these keys; at most 500. */
export async function selectResponsesByKey(
  db: Db,
  surveyId: string,
  keys: readonly string[],
): Promise<KnownResponse[]> {
  return db
    .selectFrom("responses")
    .select([
      "id",
      "idempotency_key as key",
      "customer_id as customerId",
      "status",
      "submitted_at as submittedAt",
      "content_hash as contentHash",
      "survey_version as surveyVersion",
    ])
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(db, "idempotency_key", keys))
    .execute();
}

/** The answers of these responses (at most 500) as one text each, by the response's id. */
export async function selectAnswerTexts(
  db: Db,
  responseIds: readonly string[],
): Promise<Map<string, string>> {
  if (responseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("answers")
    .select(["response_id as id", "question_id", "part", "value_text", "value_number", "position"])
    .where(isAnyOf(db, "response_id", responseIds))
    .orderBy("response_id")
    .orderBy("question_id")
    .orderBy("position")
    .execute();
  const byResponse = new Map<string, unknown[]>();
  for (const { id, part, ...plain } of rows) {
    // Undo points of earlier releases know no parts, and have to read the same.
    const row = part === "" ? plain : { ...plain, part };
    const list = byResponse.get(id);
    if (list) list.push(row);
    else byResponse.set(id, [row]);
  }
  return new Map([...byResponse].map(([id, list]) => [id, JSON.stringify(list)]));
}

export async function updateResponses(
  trx: Db,
  rows: readonly {
    id: string;
    survey_version: number;
    customer_id: string | null;
    status: string;
    submitted_at: string;
    content_hash: string;
  }[],
): Promise<void> {
  await updateRows(trx, "responses", rows);
}

export async function deleteAnswers(trx: Db, responseIds: readonly string[]): Promise<void> {
  if (responseIds.length === 0) return;
  await trx
    .deleteFrom("answers")
    .where(isAnyOf(trx, "response_id", responseIds))
    .execute();
}
