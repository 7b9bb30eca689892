import { type Expression, type SqlBool, sql } from "kysely";
import { daysBefore } from "#app/lib/clock.ts";
import type { ConditionAbout } from "./condition.schema.ts";
import { measures, moments } from "./measures.ts";
import { npsBounds } from "./nps-groups.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

/** What was counted or scored is at least, or at most, a number; nothing counted holds for neither. */
export function measureExpression(
  { measure, operator, value }: ConditionAbout<"measure">,
  deciding: Deciding,
): Expression<SqlBool> {
  const { table, column, scale } = measures[measure];
  return compared(deciding, { table, column }, operator === "at-least" ? ">=" : "<=", value * scale);
}

function compared(
  deciding: Deciding,
  { table, column }: { table: "customer_metrics" | "customer_scores"; column: string },
  operator: ">=" | "<=",
  value: number,
): Expression<SqlBool> {
  const stored = sql.ref(`${table}.${column}`);
  // Without the cast PostgreSQL reads "2.5 purchases" as an integer and refuses it.
  return among(sql`(select ${sql.ref(`${table}.customer_id`)} from ${sql.table(table)}
    where ${stored} ${sql.raw(operator)} cast(${value} as double precision)
    and ${isDecided(deciding, `${table}.customer_id`)})`);
}

/** A time lies within so many days, or longer ago; one that is not known holds for neither. */
export function momentExpression(
  { moment, operator, days }: ConditionAbout<"moment">,
  deciding: Deciding,
): Expression<SqlBool> {
  const { table, column } = moments[moment];
  return among(
    deciding.db
      .selectFrom(table)
      .select(`${table}.customer_id`)
      .where(`${table}.${column}`, operator === "within" ? ">=" : "<", daysBefore(deciding.now, days))
      .where(isDecided(deciding, `${table}.customer_id`)),
  );
}

/** The group of the last recommendation (0 to 10). */
export function npsExpression(
  { group, operator }: ConditionAbout<"nps">,
  deciding: Deciding,
): Expression<SqlBool> {
  const { low, high } = npsBounds[group];
  return among(
    deciding.db
      .selectFrom("customer_metrics")
      .select("customer_metrics.customer_id")
      .where("customer_metrics.nps_score", ">=", low)
      .where("customer_metrics.nps_score", "<=", high)
      .where(isDecided(deciding, "customer_metrics.customer_id")),
    operator === "is",
  );
}

/** What the scores call a customer. */
export function scoreExpression(
  condition: ConditionAbout<"rfm" | "disengaged">,
  deciding: Deciding,
): Expression<SqlBool> {
  const scores = deciding.db
    .selectFrom("customer_scores")
    .select("customer_scores.customer_id")
    .where(isDecided(deciding, "customer_scores.customer_id"));
  const people =
    condition.about === "rfm"
      ? scores.where("customer_scores.rfm_group", "=", condition.group)
      : scores.where("customer_scores.disengaged", "=", 1);
  return among(people, condition.operator === "is");
}
