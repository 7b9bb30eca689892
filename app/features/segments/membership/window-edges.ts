import { daysBefore } from "#app/lib/clock.ts";
import type { Condition } from "../rules/condition.schema.ts";
import { placedConditions, type SegmentRule } from "../segment-rule.ts";

/** Where times stand that a window of a rule is laid over. */
export type WindowSource =
  | { table: "customer_metrics"; column: "last_active_at" | "last_purchase_at" | "first_purchase_at" }
  | { table: "events"; eventType: string }
  | { table: "statements"; themeId: string }
  | { table: "feedback_items" }
  | { table: "responses"; surveyId: string | null };

/** Times that a window has just left behind: from `from` on, before `to`. */
export interface WindowEdge {
  source: WindowSource;
  from: string;
  to: string;
}

/** The edges of all windows of a rule that moved between two moments. */
export function windowEdges(rule: SegmentRule, before: string, now: string): WindowEdge[] {
  const edges = new Map<string, WindowEdge>();
  for (const { condition } of placedConditions(rule)) {
    const window = windowOf(condition);
    if (window === null) continue;
    const edge = {
      source: window.source,
      from: daysBefore(before, window.days),
      to: daysBefore(now, window.days),
    };
    edges.set(JSON.stringify(edge), edge);
  }
  return [...edges.values()];
}

function windowOf(condition: Condition): { source: WindowSource; days: number } | null {
  switch (condition.about) {
    case "moment":
      return {
        source: { table: "customer_metrics", column: momentColumns[condition.moment] },
        days: condition.days,
      };
    case "silence":
      return { source: silenceSources[condition.of], days: condition.days };
    case "event":
      return within(condition, { table: "events", eventType: condition.eventType });
    case "theme":
      return within(condition, { table: "statements", themeId: condition.themeId });
    case "sentiment":
      return within(condition, { table: "feedback_items" });
    case "survey":
      return within(condition, { table: "responses", surveyId: condition.surveyId });
    default:
      return null;
  }
}

function within({ withinDays }: { withinDays: number | null }, source: WindowSource) {
  return withinDays === null ? null : { source, days: withinDays };
}

const momentColumns = {
  "last-active": "last_active_at",
  "last-purchase": "last_purchase_at",
  "first-purchase": "first_purchase_at",
} as const;

const silenceSources = {
  anything: { table: "customer_metrics", column: "last_active_at" },
  purchase: { table: "customer_metrics", column: "last_purchase_at" },
  answer: { table: "responses", surveyId: null },
  feedback: { table: "feedback_items" },
} as const satisfies Record<string, WindowSource>;
