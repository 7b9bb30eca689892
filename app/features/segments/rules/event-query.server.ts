import { type Expression, type SqlBool, sql } from "kysely";
import { daysBefore } from "#app/lib/clock.ts";
import type { ConditionAbout } from "./condition.schema.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

/** Something happened so often, or for so much money in one currency, in a window of time. */
export function eventExpression(condition: ConditionAbout<"event">, deciding: Deciding): Expression<SqlBool> {
  const isTotal = condition.operator === "total-at-least" || condition.operator === "total-less-than";
  const events = deciding.db
    .selectFrom("events")
    .select("events.customer_id")
    .where("events.type", "=", condition.eventType)
    .where("events.occurred_at", ">=", windowStart(condition, deciding.now))
    .where(isDecided(deciding, "events.customer_id"));
  // Amounts in different currencies are never added up.
  const doers = isTotal
    ? events
        .where("events.amount_minor", "is not", null)
        .groupBy(["events.customer_id", "events.currency"])
        .having((group) => group.fn.sum("events.amount_minor"), ">=", Math.round(condition.count * 100))
    : events.groupBy("events.customer_id").having((group) => group.fn.countAll(), ">=", condition.count);
  return among(doers, condition.operator === "at-least" || condition.operator === "total-at-least");
}

/** The first moment that counts; every stored time lies after the empty text. */
export function windowStart(
  { withinDays, since = null }: { withinDays: number | null; since?: string | null },
  now: string,
): string {
  const window = withinDays === null ? "" : daysBefore(now, withinDays);
  return since !== null && since > window ? since : window;
}

/** Nothing of a kind came for so many days, or ever. */
export function silenceExpression(
  { of, days }: ConditionAbout<"silence">,
  deciding: Deciding,
): Expression<SqlBool> {
  const { db, now } = deciding;
  const since = daysBefore(now, days);
  switch (of) {
    case "anything":
    case "purchase": {
      const column = of === "anything" ? "last_active_at" : "last_purchase_at";
      const heard = db
        .selectFrom("customer_metrics")
        .select("customer_metrics.customer_id")
        .where(`customer_metrics.${column}`, ">=", since)
        .where(isDecided(deciding, "customer_metrics.customer_id"));
      return among(heard, false);
    }
    case "answer":
      return among(heardSince({ table: "responses", column: "submitted_at" }, since, deciding), false);
    case "feedback":
      return among(heardSince({ table: "feedback_items", column: "occurred_at" }, since, deciding), false);
  }
}

/**
 * Who was heard since a moment, as the last time of each customer: the index by customer holds that, whereas the one by
 * time would be followed by fetching every row of the window.
 */
function heardSince(
  { table, column }: { table: "responses" | "feedback_items"; column: string },
  since: string,
  deciding: Deciding,
): Expression<unknown> {
  const customer = `${table}.customer_id` as const;
  return deciding.db
    .selectFrom(table)
    .select(customer)
    .where(customer, "is not", null)
    .where(isDecided(deciding, customer))
    .groupBy(customer)
    .having(sql<string>`max(${sql.ref(column)})`, ">=", since);
}
