import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { standingTheme } from "#db/sql/standing-theme.ts";
import type { Condition, ConditionAbout } from "../rules/condition.schema.ts";
import { conditionExpression } from "../rules/condition-query.server.ts";
import { windowStart } from "../rules/event-query.server.ts";

/** Whether each condition holds for one customer, in the order given, by the very expressions that decide membership. */
export async function selectHolding(
  db: Db,
  conditions: readonly Condition[],
  customerId: string,
  now: string,
): Promise<boolean[]> {
  const deciding = { db, now, ids: [customerId] };
  const flags = conditions.map((condition, index): RawBuilder<number> => {
    const name = sql.ref(`holds_${index}`);
    return sql<number>`case when ${conditionExpression(condition, deciding)} then 1 else 0 end as ${name}`;
  });
  const { rows } = await sql<Record<string, number>>`select ${sql.join(flags)} from customers
    where customers.id = ${customerId}`.execute(db);
  return conditions.map((_, index) => Number(rows[0]?.[`holds_${index}`] ?? 0) === 1);
}

/** The leading value of an attribute: the customer's own or the company's. */
export async function selectAttributeValue(db: Db, attributeId: string, customerId: string) {
  return db
    .selectFrom("attribute_values")
    .innerJoin("customers", (join) =>
      join.on((eb) =>
        eb.or([
          eb("customers.id", "=", eb.ref("attribute_values.customer_id")),
          eb("customers.company_id", "=", eb.ref("attribute_values.company_id")),
        ]),
      ),
    )
    .select(["value_text as text", "learnt_at as at", "source_label as source"])
    .where("customers.id", "=", customerId)
    .where("attribute_values.attribute_id", "=", attributeId)
    .where("attribute_values.superseded_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("attribute_values.customer_id", "=", customerId),
        eb(
          "attribute_values.company_id",
          "=",
          eb.selectFrom("customers as own").select("own.company_id").where("own.id", "=", customerId),
        ),
      ]),
    )
    .executeTakeFirst();
}

/** What was counted and scored of a customer; undefined where nothing was yet. */
export async function selectCounted(
  db: Db,
  table: "customer_metrics" | "customer_scores",
  column: string,
  customerId: string,
): Promise<string | number | null | undefined> {
  const { rows } = await sql<{ value: string | number | null }>`select ${sql.ref(column)} as value
    from ${sql.table(table)} where customer_id = ${customerId}`.execute(db);
  return rows[0]?.value;
}

/** How often, how much by currency and when last something happened in a condition's window. */
export async function selectHappened(
  db: Db,
  condition: ConditionAbout<"event">,
  customerId: string,
  now: string,
) {
  const rows = await db
    .selectFrom("events")
    .where("customer_id", "=", customerId)
    .where("type", "=", condition.eventType)
    .where("occurred_at", ">=", windowStart(condition, now))
    .groupBy("currency")
    .orderBy("currency")
    .select((eb) => [
      "currency",
      eb.fn.countAll<number>().as("times"),
      eb.fn.sum<number | null>("amount_minor").as("amountMinor"),
      eb.fn.max("occurred_at").as("lastAt"),
    ])
    .execute();
  return rows.map((row) => ({
    ...row,
    times: Number(row.times),
    amountMinor: row.amountMinor === null ? null : Number(row.amountMinor),
  }));
}

/** How often a theme was spoken of in a condition's window, and when last. */
export async function selectSpoken(
  db: Db,
  condition: ConditionAbout<"theme">,
  customerId: string,
  now: string,
) {
  const row = await db
    .selectFrom("statements")
    .where("customer_id", "=", customerId)
    .where("theme_id", "=", standingTheme(condition.themeId))
    .where("occurred_at", ">=", windowStart(condition, now))
    .select((eb) => [
      eb.fn.countAll<number>().as("times"),
      eb.fn.avg<number | null>("sentiment").as("sentiment"),
      eb.fn.max("occurred_at").as("lastAt"),
    ])
    .executeTakeFirstOrThrow();
  return {
    ...row,
    times: Number(row.times),
    sentiment: row.sentiment === null ? null : Number(row.sentiment),
  };
}

/** The mean sentiment of what was said in a condition's window. */
export async function selectFelt(
  db: Db,
  condition: ConditionAbout<"sentiment">,
  customerId: string,
  now: string,
) {
  const row = await db
    .selectFrom("feedback_items")
    .where("customer_id", "=", customerId)
    .where("sentiment", "is not", null)
    .where("occurred_at", ">=", windowStart(condition, now))
    .select((eb) => [
      eb.fn.countAll<number>().as("items"),
      eb.fn.avg<number | null>("sentiment").as("sentiment"),
      eb.fn.max("occurred_at").as("lastAt"),
    ])
    .executeTakeFirstOrThrow();
  return {
    ...row,
    items: Number(row.items),
    sentiment: row.sentiment === null ? null : Number(row.sentiment),
  };
}

/** The answers to one question in the customer's responses that count, the newest first; at most 5. */
export async function selectGivenAnswers(
  db: Db,
  { surveyId, questionId }: Pick<ConditionAbout<"answer">, "surveyId" | "questionId">,
  customerId: string,
) {
  return db
    .selectFrom("responses")
    .innerJoin("answers", "answers.response_id", "responses.id")
    .where("responses.customer_id", "=", customerId)
    .where("responses.survey_id", "=", surveyId)
    .where("responses.status", "=", "complete")
    .where("responses.set_aside", "=", 0)
    .where("answers.question_id", "=", questionId)
    .select(["answers.value_text as text", "answers.value_number as number", "responses.submitted_at as at"])
    .orderBy("responses.submitted_at", "desc")
    .orderBy("answers.position")
    .limit(5)
    .execute();
}

/** When the customer last answered a survey, or any; null for never. */
export async function selectLastAnswer(
  db: Db,
  surveyId: string | null,
  customerId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("responses")
    .where("customer_id", "=", customerId)
    .$if(surveyId !== null, (query) =>
      query
        .where("survey_id", "=", surveyId ?? "")
        .where("status", "=", "complete")
        .where("set_aside", "=", 0),
    )
    .select((eb) => eb.fn.max<string | null>("submitted_at").as("at"))
    .executeTakeFirstOrThrow();
  return row.at;
}

/** When the customer last said something; null for never. */
export async function selectLastFeedback(db: Db, customerId: string): Promise<string | null> {
  const row = await db
    .selectFrom("feedback_items")
    .where("customer_id", "=", customerId)
    .select((eb) => eb.fn.max<string | null>("occurred_at").as("at"))
    .executeTakeFirstOrThrow();
  return row.at;
}

/** The record of a customer with its company. */
export async function selectRecord(db: Db, customerId: string) {
  return db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select([
      "customers.job_title as job-title",
      "customers.decision_role as decision-role",
      "customers.tags as tag",
      "customers.email as email",
      "companies.name as company-name",
      "companies.domain as company-domain",
    ])
    .where("customers.id", "=", customerId)
    .executeTakeFirst();
}

/** What a customer agreed to for one purpose; undefined where nothing is known. */
export async function selectConsent(db: Db, purpose: string, customerId: string) {
  return db
    .selectFrom("customer_consents")
    .select(["state", "at"])
    .where("customer_id", "=", customerId)
    .where("purpose_id", "=", purpose)
    .executeTakeFirst();
}

/** The last time a customer was in a segment; undefined for never. */
export async function selectLastMembership(db: Db, segmentId: string, customerId: string) {
  return db
    .selectFrom("segment_memberships")
    .select(["entered_at as enteredAt", "left_at as leftAt"])
    .where("segment_id", "=", segmentId)
    .where("customer_id", "=", customerId)
    .orderBy("entered_at", "desc")
    .limit(1)
    .executeTakeFirst();
}
