import { type Expression, type SqlBool, sql } from "kysely";
import { containsIgnoringCase } from "#db/sql/contains.ts";
import type { ConditionAbout } from "./condition.schema.ts";
import { windowStart } from "./event-query.server.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

/** Responses that count: finished, and not set aside because of their quality. */
function countedResponses(deciding: Deciding, surveyId: string) {
  return deciding.db
    .selectFrom("responses")
    .select(sql<string>`responses.customer_id`.as("customer_id"))
    .where("responses.survey_id", "=", surveyId)
    .where("responses.customer_id", "is not", null)
    .where("responses.status", "=", "complete")
    .where("responses.set_aside", "=", 0)
    .where(isDecided(deciding, "responses.customer_id"));
}

/** A question was answered so in any of the customer's responses. */
export function answerExpression(
  condition: ConditionAbout<"answer">,
  deciding: Deciding,
): Expression<SqlBool> {
  const { surveyId, questionId, operator, value } = condition;
  const people = countedResponses(deciding, surveyId)
    .innerJoin("answers", "answers.response_id", "responses.id")
    .where("answers.question_id", "=", questionId)
    .$if(operator === "is" || operator === "is-not", (query) =>
      query.where((eb) =>
        eb.or([
          eb(sql<string>`lower(answers.value_text)`, "=", sql<string>`lower(${value.trim()})`),
          ...(isNumber(value) ? [eb("answers.value_number", "=", Number(value))] : []),
        ]),
      ),
    )
    .$if(operator === "contains", (query) => query.where(containsIgnoringCase("answers.value_text", value)))
    .$if(operator === "at-least", (query) => query.where("answers.value_number", ">=", Number(value)))
    .$if(operator === "at-most", (query) => query.where("answers.value_number", "<=", Number(value)));
  return among(people, operator !== "is-not" && operator !== "not-answered");
}

function isNumber(value: string): boolean {
  return value.trim() !== "" && Number.isFinite(Number(value));
}

/** A survey was answered in a window of time. */
export function surveyExpression(
  condition: ConditionAbout<"survey">,
  deciding: Deciding,
): Expression<SqlBool> {
  const people = countedResponses(deciding, condition.surveyId).where(
    "responses.submitted_at",
    ">=",
    windowStart(condition, deciding.now),
  );
  return among(people, condition.operator === "answered");
}
