import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";
import { type ResponseStatus, responseStatuses } from "./response-channels.ts";

export interface NewResponseRow {
  id: string;
  survey_id: string;
  survey_version: number;
  customer_id: string | null;
  idempotency_key: string;
  status: string;
  personal: number;
  submitted_at: string;
  created_at: string;
  import_id?: string | null;
  content_hash?: string | null;
  ending_id?: string | null;
  language?: string | null;
  channel: string;
  started_at?: string | null;
  seed?: string | null;
  scores?: string;
  quality?: number | null;
  quality_reasons?: string;
  set_aside?: number;
  quotas?: string | null;
}

export interface NewAnswerRow {
  id: string;
  response_id: string;
  survey_id: string;
  question_id: string;
  part: string;
  value_text: string | null;
  value_number: number | null;
  position: number;
}

/** Inserts the responses whose key, and whose personal link, are not taken; at most 500. */
export async function insertResponses(trx: Db, rows: readonly NewResponseRow[]): Promise<number> {
  return insertRows(trx, "responses", rows, { skipTaken: true });
}

export async function insertAnswers(trx: Db, rows: readonly NewAnswerRow[]): Promise<void> {
  await insertRows(trx, "answers", rows);
}

/** The ids of the responses with these keys, by key; at most 500. */
export async function selectIdsByKey(
  db: Db,
  surveyId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("responses")
    .select(["id", "idempotency_key as key"])
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(db, "idempotency_key", keys))
    .execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Whether there is such a response to this survey. */
export async function isResponseOf(db: Db, surveyId: string, responseId: string): Promise<boolean> {
  const row = await db
    .selectFrom("responses")
    .select("id")
    .where("id", "=", responseId)
    .where("survey_id", "=", surveyId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A stored response and where its path ended. */
export interface StoredOutcome {
  id: string;
  status: ResponseStatus;
  /** The ending of the survey's definition; null is the thank-you text. */
  endingId: string | null;
}

const responseStatusSchema = z.enum(responseStatuses);

/** The responses with these keys, by key; at most 500. */
export async function selectOutcomesByKey(
  db: Db,
  surveyId: string,
  keys: readonly string[],
): Promise<Map<string, StoredOutcome>> {
  const rows = await db
    .selectFrom("responses")
    .select(["id", "idempotency_key as key", "status", "ending_id as endingId"])
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(db, "idempotency_key", keys))
    .execute();
  return new Map(
    rows.map(({ key, id, status, endingId }) => [
      key,
      { id, status: responseStatusSchema.parse(status), endingId },
    ]),
  );
}

/** Ends responses as over quota. */
export async function updateOverQuota(
  trx: Db,
  rows: readonly { id: string; ending_id: string | null }[],
): Promise<void> {
  await updateRows(
    trx,
    "responses",
    rows.map((row) => ({ ...row, status: "over-quota" })),
  );
}

/** When the customer answered this survey through a personal link; undefined when not. */
export async function selectPersonalResponse(db: Db, surveyId: string, customerId: string) {
  return db
    .selectFrom("responses")
    .select(["id", "submitted_at as submittedAt"])
    .where("survey_id", "=", surveyId)
    .where("customer_id", "=", customerId)
    .where("personal", "=", 1)
    .executeTakeFirst();
}

const statusSchema = z.enum(["draft", "published", "closed"]);

/** The survey's title, status and version inside the transaction that adds a response. */
export async function selectSurveyState(trx: Db, surveyId: string) {
  const row = await trx
    .selectFrom("surveys")
    .select(["title", "status", "published_version as version"])
    .where("id", "=", surveyId)
    .executeTakeFirst();
  return row && { ...row, status: statusSchema.parse(row.status) };
}

/** Which of these customers exist; at most 500. */
export async function selectKnownCustomers(trx: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(trx, "id", ids))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Where an answer to this survey ended; undefined when it is none. */
export async function selectReached(db: Db, surveyId: string, id: string) {
  return db
    .selectFrom("responses")
    .select(["survey_version as version", "status", "ending_id as endingId", "language"])
    .where("survey_id", "=", surveyId)
    .where("id", "=", id)
    .executeTakeFirst();
}
