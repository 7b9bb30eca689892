import { type Expression, type SqlBool, sql } from "kysely";
import { standingTheme } from "#db/sql/standing-theme.ts";
import type { ConditionAbout } from "./condition.schema.ts";
import { windowStart } from "./event-query.server.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

/** From here on a statement is called bad or good, of -1 to 1. */
export const CLEAR_FEELING = 0.05;

/** Somebody spoke of a theme, or what stands for it today, in a window of time. */
export function themeExpression(condition: ConditionAbout<"theme">, deciding: Deciding): Expression<SqlBool> {
  const { themeId, operator, feeling } = condition;
  const speakers = deciding.db
    .selectFrom("statements")
    .select("statements.customer_id")
    .where("statements.theme_id", "=", standingTheme(themeId))
    .where("statements.customer_id", "is not", null)
    .where("statements.occurred_at", ">=", windowStart(condition, deciding.now))
    .where(isDecided(deciding, "statements.customer_id"))
    .$if(feeling === "negative", (query) => query.where("statements.sentiment", "<=", -CLEAR_FEELING))
    .$if(feeling === "positive", (query) => query.where("statements.sentiment", ">=", CLEAR_FEELING));
  return among(speakers, operator === "mentioned");
}

/** How what was said in a window of time feels on average; nothing said holds for neither. */
export function sentimentExpression(
  condition: ConditionAbout<"sentiment">,
  deciding: Deciding,
): Expression<SqlBool> {
  const speakers = deciding.db
    .selectFrom("feedback_items")
    .select("feedback_items.customer_id")
    .where("feedback_items.customer_id", "is not", null)
    .where("feedback_items.sentiment", "is not", null)
    .where("feedback_items.occurred_at", ">=", windowStart(condition, deciding.now))
    .where(isDecided(deciding, "feedback_items.customer_id"))
    .groupBy("feedback_items.customer_id")
    .having(
      (group) => group.fn.avg("feedback_items.sentiment"),
      condition.operator === "at-least" ? ">=" : "<=",
      sql<number>`cast(${condition.value / 100} as double precision)`,
    );
  return among(speakers);
}
