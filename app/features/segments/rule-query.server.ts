import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { daysBefore } from "#app/lib/clock.ts";
import type { Database } from "#db/schema.ts";
import { containsIgnoringCase } from "#db/sql/contains.ts";
import { standingTheme } from "#db/sql/standing-theme.ts";
import { type Condition, measures, moments, type SegmentRule } from "./segment-rule.ts";

type CustomerQuery = ExpressionBuilder<Database, "customers">;

/** The rule as a condition on a query over `customers`. `now` is ISO text: windows end there. */
export function ruleExpression(eb: CustomerQuery, rule: SegmentRule, now: string): Expression<SqlBool> {
  const parts = rule.conditions.map((condition) => conditionExpression(eb, condition, now));
  return rule.match === "all" ? eb.and(parts) : eb.or(parts);
}

function conditionExpression(eb: CustomerQuery, condition: Condition, now: string): Expression<SqlBool> {
  switch (condition.about) {
    case "attribute":
      return attributeExpression(eb, condition);
    case "measure": {
      const { column, scale } = measures[condition.measure];
      const operator = condition.operator === "at-least" ? ">=" : "<=";
      return eb(
        "customers.id",
        "in",
        eb
          .selectFrom("customer_metrics")
          .select("customer_metrics.customer_id")
          // Without the cast PostgreSQL reads "2.5 purchases" as an integer and refuses it.
          .where(
            `customer_metrics.${column}`,
            operator,
            sql<number>`cast(${condition.value * scale} as double precision)`,
          ),
      );
    }
    case "moment": {
      const column = `customer_metrics.${moments[condition.moment].column}` as const;
      const since = daysBefore(now, condition.days);
      return eb(
        "customers.id",
        "in",
        eb
          .selectFrom("customer_metrics")
          .select("customer_metrics.customer_id")
          .where(column, condition.operator === "within" ? ">=" : "<", since),
      );
    }
    case "theme": {
      const since = condition.withinDays === null ? "" : daysBefore(now, condition.withinDays);
      const speakers = eb
        .selectFrom("statements")
        .select("statements.customer_id")
        .where("statements.theme_id", "=", standingTheme(condition.themeId))
        .where("statements.customer_id", "is not", null)
        .where("statements.occurred_at", ">=", since);
      return eb("customers.id", condition.operator === "mentioned" ? "in" : "not in", speakers);
    }
    case "event": {
      const since = condition.withinDays === null ? "" : daysBefore(now, condition.withinDays);
      const doers = eb
        .selectFrom("events")
        .select("events.customer_id")
        .where("events.type", "=", condition.eventType)
        .where("events.occurred_at", ">=", since)
        .groupBy("events.customer_id")
        .having((group) => group.fn.countAll(), ">=", condition.count);
      return eb("customers.id", condition.operator === "at-least" ? "in" : "not in", doers);
    }
    case "company":
      return eb("customers.company_id", condition.operator === "belongs" ? "is not" : "is", null);
  }
}

type AttributeCondition = Extract<Condition, { about: "attribute" }>;

/** Holds for the customer's own value or, for an attribute of companies, the value of the customer's company. */
function attributeExpression(eb: CustomerQuery, condition: AttributeCondition): Expression<SqlBool> {
  const leading = (subject: "customer_id" | "company_id") =>
    eb
      .selectFrom("attribute_values")
      .select(`attribute_values.${subject} as subject`)
      .where("attribute_values.attribute_id", "=", condition.attributeId)
      .where("attribute_values.superseded_at", "is", null)
      .where(`attribute_values.${subject}`, "is not", null)
      .where((values) => valueExpression(values, condition));
  const has = eb.or([
    eb("customers.id", "in", leading("customer_id")),
    eb("customers.company_id", "in", leading("company_id")),
  ]);
  const negated = condition.operator === "is-not" || condition.operator === "unknown";
  if (!negated) return has;
  // "not in" over a null company would be null, so the question is turned round as a whole.
  return eb(
    "customers.id",
    "not in",
    eb
      .selectFrom("customers as holder")
      .select("holder.id")
      .where((inner) =>
        inner.or([
          inner("holder.id", "in", leading("customer_id")),
          inner("holder.company_id", "in", leading("company_id")),
        ]),
      ),
  );
}

function valueExpression(
  eb: ExpressionBuilder<Database, "attribute_values">,
  condition: AttributeCondition,
): Expression<SqlBool> {
  switch (condition.operator) {
    case "is":
    case "is-not":
      return eb(sql<string>`lower(attribute_values.value_text)`, "=", condition.value.trim().toLowerCase());
    case "contains":
      return containsIgnoringCase("attribute_values.value_text", condition.value);
    case "at-least":
      return eb("attribute_values.value_number", ">=", Number(condition.value));
    case "at-most":
      return eb("attribute_values.value_number", "<=", Number(condition.value));
    case "known":
    case "unknown":
      return sql<boolean>`1 = 1`;
  }
}
