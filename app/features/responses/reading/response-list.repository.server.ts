import { type RawBuilder, sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { conditionSql } from "./answer-condition-query.server.ts";
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
