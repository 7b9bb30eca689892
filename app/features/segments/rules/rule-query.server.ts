import { type Expression, type SqlBool, sql } from "kysely";
import { isGroup, type RuleItem, type SegmentRule } from "../segment-rule.ts";
import { conditionExpression } from "./condition-query.server.ts";
import type { Deciding } from "./people-query.server.ts";

/**
 * The rule as a condition on a query over `customers`; it is never null. Each condition is the set of the customers for
 * whom it holds, read once, so that a count reads every table at most once a condition.
 */
export function ruleExpression(rule: SegmentRule, deciding: Deciding): Expression<SqlBool> {
  const parts = rule.items.map((item) => itemExpression(item, deciding));
  const joined = sql<boolean>`(${sql.join(parts, rule.match === "all" ? sql` and ` : sql` or `)})`;
  return rule.match === "none" ? sql<boolean>`not ${joined}` : joined;
}

function itemExpression(item: RuleItem, deciding: Deciding): Expression<SqlBool> {
  return isGroup(item) ? ruleExpression(item, deciding) : conditionExpression(item, deciding);
}
