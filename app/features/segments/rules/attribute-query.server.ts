import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { containsIgnoringCase } from "#db/sql/contains.ts";
import { listedValues } from "./any-of-values.ts";
import type { ConditionAbout } from "./condition.schema.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

type AttributeCondition = ConditionAbout<"attribute">;

/** Holds for the customer's own value or, for an attribute of companies, the value of the customer's company. */
export function attributeExpression(condition: AttributeCondition, deciding: Deciding): Expression<SqlBool> {
  const leading = deciding.db
    .selectFrom("attribute_values")
    .where("attribute_values.attribute_id", "=", condition.attributeId)
    .where("attribute_values.superseded_at", "is", null)
    .where((eb) => valueExpression(eb, condition));
  const own = leading
    .select("attribute_values.customer_id as customer_id")
    .where("attribute_values.customer_id", "is not", null)
    .where(isDecided(deciding, "attribute_values.customer_id"));
  const ofCompany = leading
    .innerJoin("customers as employee", "employee.company_id", "attribute_values.company_id")
    .select("employee.id as customer_id")
    .where("attribute_values.company_id", "is not", null)
    .where(isDecided(deciding, "employee.id"));
  const negated = condition.operator === "is-not" || condition.operator === "unknown";
  return among(sql`(${own.unionAll(ofCompany)})`, !negated);
}

function valueExpression(
  eb: ExpressionBuilder<Database, "attribute_values">,
  { operator, value }: AttributeCondition,
): Expression<SqlBool> {
  const text = sql<string>`lower(attribute_values.value_text)`;
  switch (operator) {
    case "is":
    case "is-not":
      // Both sides by the database: it may know fewer capital letters than we do.
      return eb(text, "=", sql<string>`lower(${value.trim()})`);
    case "any-of":
      return eb(
        text,
        "in",
        listedValues(value).map((one) => sql<string>`lower(${one})`),
      );
    case "contains":
      return containsIgnoringCase("attribute_values.value_text", value);
    case "at-least":
      return eb("attribute_values.value_number", ">=", Number(value));
    case "at-most":
      return eb("attribute_values.value_number", "<=", Number(value));
    case "before":
      return eb("attribute_values.value_text", "<", value.trim());
    case "after":
      return eb("attribute_values.value_text", ">", `${value.trim()}~`);
    case "known":
    case "unknown":
      return sql<boolean>`1 = 1`;
  }
}
