import { sql } from "kysely";
import type { AnswerRow } from "#app/features/surveys/answers/answer-rows.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { responsesInScope, type Scope } from "../responses-in-scope-query.server.ts";
import type { ExportedResponse } from "./exported-response.ts";

/** The next responses in scope in order of time and id, after the given one. */
export async function selectExported(
  db: Db,
  scope: Scope,
  after: { submittedAt: string; id: string } | null,
  limit: number,
): Promise<ExportedResponse[]> {
  return responsesInScope(db, scope)
    .leftJoin("customers", "customers.id", "responses.customer_id")
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(responses.submitted_at, responses.id) > (${after?.submittedAt ?? ""}, ${after?.id ?? ""})`,
      ),
    )
    .select([
      "responses.id as id",
      "responses.survey_version as version",
      "responses.status as status",
      "responses.ending_id as endingId",
      "responses.language as language",
      "responses.channel as channel",
      "responses.started_at as startedAt",
      "responses.submitted_at as submittedAt",
      "responses.quality as quality",
      "responses.quality_reasons as qualityReasons",
      "responses.set_aside as setAside",
      "responses.scores as scores",
      "responses.customer_id as customerId",
      "customers.external_id as customerNumber",
      "customers.name as customerName",
      "customers.email as customerEmail",
    ])
    .orderBy("responses.submitted_at")
    .orderBy("responses.id")
    .limit(limit)
    .execute();
}

/** The stored answers of these responses (at most 500), each response's in order of question and position. */
export async function selectExportedAnswers(
  db: Db,
  responseIds: readonly string[],
): Promise<(AnswerRow & { responseId: string; questionId: string })[]> {
  return db
    .selectFrom("answers")
    .where(isAnyOf(db, "answers.response_id", responseIds))
    .select([
      "response_id as responseId",
      "question_id as questionId",
      "part",
      "value_text as valueText",
      "value_number as valueNumber",
      "position",
    ])
    .orderBy("response_id")
    .orderBy("question_id")
    .orderBy("position")
    .execute();
}
