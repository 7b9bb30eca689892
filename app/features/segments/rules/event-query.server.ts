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
    case "answer": {
      const answered = db
        .selectFrom("responses")
        .select(sql<string>`responses.customer_id`.as("customer_id"))
        .where("responses.customer_id", "is not", null)
        .where("responses.submitted_at", ">=", since)
        .where(isDecided(deciding, "responses.customer_id"));
      return among(answered, false);
    }
    case "feedback": {
      const said = db
        .selectFrom("feedback_items")
        .select(sql<string>`feedback_items.customer_id`.as("customer_id"))
        .where("feedback_items.customer_id", "is not", null)
        .where("feedback_items.occurred_at", ">=", since)
        .where(isDecided(deciding, "feedback_items.customer_id"));
      return among(said, false);
    }
  }
}
