import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** What is known of a response beside its answers, for whoever gave it and for whoever takes it in. */
export async function selectResponseFacts(db: Db, responseId: string) {
  return db
    .selectFrom("responses")
    .innerJoin("surveys", "surveys.id", "responses.survey_id")
    .select([
      "responses.id as id",
      "responses.survey_id as surveyId",
      "responses.survey_version as version",
      "responses.customer_id as customerId",
      "responses.status as status",
      "responses.submitted_at as submittedAt",
      "responses.set_aside as setAside",
      "responses.quotas as quotas",
      "responses.personal as personal",
      "responses.language as language",
      "surveys.title as title",
      "surveys.slug as slug",
    ])
    .where("responses.id", "=", responseId)
    .executeTakeFirst();
}

export async function selectQuality(db: Db, responseId: string) {
  return db
    .selectFrom("responses")
    .select(["quality as score", "quality_reasons as reasons", "set_aside as setAside", "status"])
    .where("id", "=", responseId)
    .executeTakeFirst();
}

/** Keeps others from changing a response until the transaction ends; SQLite has one writer anyway. */
export async function lockResponse(trx: Db, responseId: string): Promise<void> {
  await trx
    .updateTable("responses")
    .set((eb) => ({ status: eb.ref("status") }))
    .where("id", "=", responseId)
    .execute();
}

export async function updateSetAside(trx: Db, responseId: string, setAside: boolean): Promise<void> {
  await trx
    .updateTable("responses")
    .set({ set_aside: setAside ? 1 : 0 })
    .where("id", "=", responseId)
    .execute();
}

export async function updateCustomer(trx: Db, responseId: string, customerId: string): Promise<void> {
  await trx.updateTable("responses").set({ customer_id: customerId }).where("id", "=", responseId).execute();
}

export async function updateScores(trx: Db, responseId: string, scores: string): Promise<void> {
  await trx.updateTable("responses").set({ scores }).where("id", "=", responseId).execute();
}

/** Leaves of a response that there was one: its number, survey and time, so that it is not counted as lost. */
export async function emptyResponse(trx: Db, responseId: string): Promise<void> {
  await trx.deleteFrom("answers").where("response_id", "=", responseId).execute();
  await trx.deleteFrom("answer_changes").where("response_id", "=", responseId).execute();
  await trx
    .updateTable("responses")
    .set({
      status: "withdrawn",
      customer_id: null,
      personal: 0,
      content_hash: null,
      ending_id: null,
      language: null,
      started_at: null,
      seed: null,
      scores: "{}",
      quality: null,
      quality_reasons: "[]",
      set_aside: 0,
      quotas: null,
    })
    .where("id", "=", responseId)
    .execute();
}

export async function deleteAnswersTo(
  trx: Db,
  responseId: string,
  questionIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom("answers")
    .where("response_id", "=", responseId)
    .where(isAnyOf(trx, "question_id", questionIds))
    .execute();
}

export interface AnswerChangeRow {
  id: string;
  response_id: string;
  question_id: string;
  earlier: string;
  changed_at: string;
}

export async function insertAnswerChanges(trx: Db, rows: readonly AnswerChangeRow[]): Promise<void> {
  await insertRows(trx, "answer_changes", rows);
}

/** What a response said before it was corrected, oldest first; the first 500. */
export async function selectAnswerChanges(db: Db, responseId: string) {
  return db
    .selectFrom("answer_changes")
    .select(["question_id as questionId", "earlier", "changed_at as changedAt"])
    .where("response_id", "=", responseId)
    .orderBy("changed_at")
    .orderBy("id")
    .limit(500)
    .execute();
}
