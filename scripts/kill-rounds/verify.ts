import { sql } from "kysely";
import { readReceipt } from "#app/features/responses/responses.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { answersFor } from "#scripts/load/load-survey.ts";
import type { Acknowledged } from "./respondents.ts";

/** What is in the database, held against what respondents were told. */
export interface Findings {
  stored: number;
  /** Acknowledged, yet not there under the id of the receipt. */
  lost: string[];
  /** There without all their values and the text for the engine. */
  halfWritten: string[];
  /** Keys with more than one response. */
  duplicates: string[];
  /** "ok" for a file that is whole. */
  integrity: string;
}

const PAGE = 500;

/** Reads every response of a survey and checks each against the values its key stands for. */
export async function verifyResponses(
  db: Db,
  surveyId: string,
  acknowledged: Acknowledged,
): Promise<Findings> {
  const idByKey = new Map<string, string>();
  const duplicates: string[] = [];
  const halfWritten: string[] = [];
  let stored = 0;
  for (let after = ""; ; ) {
    const page = await selectResponses(db, surveyId, after);
    const ids = page.map(({ id }) => id);
    const values = await selectValues(db, ids);
    const texts = await selectTexts(db, ids);
    for (const { id, key } of page) {
      if (idByKey.has(key)) duplicates.push(key);
      idByKey.set(key, id);
      const expected = [...answersFor(key)].map(([question, value]) => `${question}=${value}`).sort();
      const whole = String(expected) === String(values.get(id)?.sort());
      if (!whole || String(texts.get(id)) !== answersFor(key).get("why")) halfWritten.push(key);
    }
    stored += page.length;
    after = ids.at(-1) ?? "";
    if (page.length < PAGE) break;
  }
  const lost: string[] = [];
  for (const [key, receipt] of acknowledged) {
    if (idByKey.get(key) !== (await readReceipt(db, receipt))) lost.push(key);
  }
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const integrity = rows.map((row) => row.integrity_check).join("; ");
  return { stored, lost, halfWritten, duplicates, integrity };
}

function selectResponses(db: Db, surveyId: string, after: string) {
  return db
    .selectFrom("responses")
    .select(["id", "idempotency_key as key"])
    .where("survey_id", "=", surveyId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(PAGE)
    .execute();
}

/** "question=value" of each answer, by response. */
async function selectValues(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("answers")
    .select(["response_id as id", "question_id as question", "value_text as text", "value_number as number"])
    .where("response_id", "in", ids)
    .execute();
  return grouped(rows.map(({ id, question, text, number }) => [id, `${question}=${text ?? number}`]));
}

/** What waits for the engine or was read by it, by response. */
async function selectTexts(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("feedback_items")
    .select(["response_id as id", "body"])
    .where("response_id", "in", ids)
    .execute();
  return grouped(rows.map(({ id, body }) => [id ?? "", body]));
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
