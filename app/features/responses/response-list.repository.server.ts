import { type RawBuilder, sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { AnswerCondition } from "./response-filter.ts";

export interface ResponseListItem {
  id: string;
  submittedAt: string;
  surveyVersion: number;
  personal: boolean;
  /** Not finished by the respondent. */
  partial: boolean;
  customerId: string | null;
  customerName: string | null;
  customerEmail: string | null;
}

/** A response beside those to other surveys. */
export interface AnyResponseListItem extends ResponseListItem {
  surveyId: string;
  surveyTitle: string;
}

function responsesWithCustomer(db: Db) {
  return db
    .selectFrom("responses")
    .leftJoin("customers", "customers.id", "responses.customer_id")
    .select([
      "responses.id as id",
      "responses.submitted_at as submittedAt",
      "responses.survey_version as surveyVersion",
      "responses.personal as personal",
      "responses.status as status",
      "responses.customer_id as customerId",
      "customers.name as customerName",
      "customers.email as customerEmail",
    ]);
}

function toItem<Row extends { personal: number; status: string }>({ status, ...row }: Row) {
  return { ...row, personal: row.personal === 1, partial: status === "partial" };
}

/** One page of a survey's responses, newest first, those before the given place. */
export async function selectResponsePage(
  db: Db,
  surveyId: string,
  filter: { questionId: string; condition: AnswerCondition } | null,
  before: ListPlace<string> | null,
  limit: number,
): Promise<ResponseListItem[]> {
  const rows = await responsesWithCustomer(db)
    .where("responses.survey_id", "=", surveyId)
    .$if(filter !== null, (query) =>
      query.where("responses.id", "in", (eb) =>
        eb
          .selectFrom("answers")
          .select("answers.response_id")
          .where("answers.survey_id", "=", surveyId)
          .where("answers.question_id", "=", filter?.questionId ?? "")
          .where(conditionSql(filter?.condition ?? { kind: "answered" })),
      ),
    )
    .$if(before !== null, (query) => query.where(isBefore(before)))
    .orderBy("responses.submitted_at", "desc")
    .orderBy("responses.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toItem);
}

/** One page of the responses to all surveys since the day `from`, newest first, those before the given place. */
export async function selectResponsesSince(
  db: Db,
  from: string | null,
  before: ListPlace<string> | null,
  limit: number,
): Promise<AnyResponseListItem[]> {
  const rows = await responsesWithCustomer(db)
    .innerJoin("surveys", "surveys.id", "responses.survey_id")
    .select(["surveys.id as surveyId", "surveys.title as surveyTitle"])
    .$if(from !== null, (query) => query.where("responses.submitted_at", ">=", from ?? ""))
    .$if(before !== null, (query) => query.where(isBefore(before)))
    .orderBy("responses.submitted_at", "desc")
    .orderBy("responses.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toItem);
}

/** These responses (at most 500) with the surveys they answer, in any order. */
export async function selectResponsesOf(db: Db, ids: readonly string[]): Promise<AnyResponseListItem[]> {
  const rows = await responsesWithCustomer(db)
    .innerJoin("surveys", "surveys.id", "responses.survey_id")
    .select(["surveys.id as surveyId", "surveys.title as surveyTitle"])
    .where(isAnyOf(db, "responses.id", ids))
    .execute();
  return rows.map(toItem);
}

/** Stands after the given place in a list that begins with the newest. */
function isBefore(place: ListPlace<string> | null): RawBuilder<boolean> {
  const { value = "", id = "" } = place ?? {};
  return sql<boolean>`(responses.submitted_at, responses.id) < (${value}, ${id})`;
}

export async function selectResponse(
  db: Db,
  surveyId: string,
  responseId: string,
): Promise<ResponseListItem | undefined> {
  const row = await responsesWithCustomer(db)
    .where("responses.survey_id", "=", surveyId)
    .where("responses.id", "=", responseId)
    .executeTakeFirst();
  return row && toItem(row);
}

/** The stored answers of these responses (at most 50), in order of position. */
export async function selectAnswers(db: Db, responseIds: readonly string[]) {
  if (responseIds.length === 0) return [];
  return db
    .selectFrom("answers")
    .select([
      "response_id as responseId",
      "question_id as questionId",
      "part",
      "value_text as valueText",
      "value_number as valueNumber",
      "position",
    ])
    .where("response_id", "in", responseIds)
    .orderBy("response_id")
    .orderBy("position")
    .execute();
}

/** The newest texts answered to a question, each with the feedback item that the engine reads, if there is one. */
export async function selectTexts(db: Db, surveyId: string, questionId: string, limit: number) {
  return db
    .selectFrom("answers")
    .leftJoin("feedback_items", (join) =>
      join
        .onRef("feedback_items.response_id", "=", "answers.response_id")
        .onRef("feedback_items.question_id", "=", "answers.question_id"),
    )
    .select([
      "answers.response_id as responseId",
      "answers.value_text as text",
      "feedback_items.id as itemId",
    ])
    .where("answers.survey_id", "=", surveyId)
    .where("answers.question_id", "=", questionId)
    .orderBy("answers.id", "desc")
    .limit(limit)
    .execute();
}

/** The feedback items made from one response, by question id. */
export async function selectItemIds(db: Db, responseId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("feedback_items")
    .select(["question_id as questionId", "id"])
    .where("response_id", "=", responseId)
    .limit(100)
    .execute();
  return new Map(
    rows.flatMap(({ questionId, id }) => (questionId === null ? [] : [[questionId, id] as const])),
  );
}

/** Counts in results: given to the end, and not set aside. Those that do not are few and have an index. */
export function isCounted(): RawBuilder<boolean> {
  return sql<boolean>`(responses.status = 'complete' and responses.set_aside = 0)`;
}

/** How many responses to a survey count in its results. */
export async function countCounted(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom("responses")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("survey_id", "=", surveyId)
    .where(isCounted())
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many of them gave certain answers to a question. */
export async function countMatching(
  db: Db,
  surveyId: string,
  filter: { questionId: string; condition: AnswerCondition },
): Promise<number> {
  const row = await db
    .selectFrom("responses")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("survey_id", "=", surveyId)
    .where(isCounted())
    .where("id", "in", (eb) =>
      eb
        .selectFrom("answers")
        .select("answers.response_id")
        .where("answers.survey_id", "=", surveyId)
        .where("answers.question_id", "=", filter.questionId)
        .where(conditionSql(filter.condition)),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many responses a survey has in all. */
export async function countResponses(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom("responses")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("survey_id", "=", surveyId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function conditionSql(condition: AnswerCondition): RawBuilder<boolean> {
  switch (condition.kind) {
    case "answered":
      return sql<boolean>`answers.position = 0`;
    case "text":
      return sql<boolean>`answers.value_text = ${condition.text}`;
    case "prefix":
      // Not `like`: no character of the prefix may have a meaning of its own.
      return sql<boolean>`substr(answers.value_text, 1, ${sql.lit(condition.prefix.length)}) = ${condition.prefix}`;
    case "range": {
      const upper = sql.raw(condition.includesTo ? "<=" : "<");
      return sql<boolean>`answers.value_number >= ${condition.from} and answers.value_number ${upper} ${condition.to}`;
    }
  }
}
