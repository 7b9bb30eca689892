import type { Predicate } from "#app/engines/personas/grouping/feature.ts";
import { type Condition, conditionSchema } from "./rules/condition.schema.ts";

/** Events count within the last year. */
export const EVENT_DAYS = 365;

/** The condition of a rule that says what a predicate of the grouping engine says; numbers are rounded for people. */
export function toCondition(predicate: Predicate): Condition {
  const separator = predicate.feature.indexOf(":");
  const about = predicate.feature.slice(0, separator);
  const subject = predicate.feature.slice(separator + 1);
  return conditionSchema.parse(toUnchecked(predicate, about, subject));
}

function toUnchecked(predicate: Predicate, about: string, subject: string): unknown {
  if (about === "theme") return { about, themeId: subject, operator: "mentioned", withinDays: null };
  if (about === "company") return { about, operator: "belongs" };
  if (predicate.test === "is") return { about, attributeId: subject, operator: "is", value: predicate.value };
  if (predicate.test === "set") return { about, attributeId: subject, operator: "known", value: "" };
  if (about === "event") {
    const atLeast = predicate.test === "at-least";
    // "At most 2" is "fewer than 3"; a rule counts at least one.
    const count = atLeast ? Math.max(1, Math.floor(predicate.value)) : Math.ceil(predicate.value) + 1;
    const operator = atLeast ? "at-least" : "fewer-than";
    return { about, eventType: subject, operator, count, withinDays: EVENT_DAYS };
  }
  if (about === "moment") {
    const days = Math.max(1, Math.round(predicate.value));
    return {
      about,
      moment: subject,
      operator: predicate.test === "at-least" ? "longer-ago" : "within",
      days,
    };
  }
  const value = predicate.test === "at-least" ? Math.floor(predicate.value) : Math.ceil(predicate.value);
  if (about === "attribute")
    return { about, attributeId: subject, operator: predicate.test, value: String(value) };
  return { about, measure: subject, operator: predicate.test, value };
}
