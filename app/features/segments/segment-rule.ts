import { z } from "zod";

/** What can be measured about a customer, with the range a person types where it is not plain: as all pages show it. */
export const measures = {
  revenue: { label: "Revenue", unit: "", column: "revenue_minor", scale: 100 },
  purchases: { label: "Purchases", unit: "", column: "purchases", scale: 1 },
  "feedback-items": { label: "Feedback items", unit: "", column: "feedback_items", scale: 1 },
  "pain-statements": { label: "Pain points voiced", unit: "", column: "pain_statements", scale: 1 },
  "goal-statements": { label: "Goals voiced", unit: "", column: "goal_statements", scale: 1 },
  sentiment: { label: "Sentiment", unit: "−100 to 100", column: "sentiment", scale: 0.01 },
  nps: { label: "Would recommend", unit: "0 to 10", column: "nps_score", scale: 1 },
  completeness: { label: "Profile completeness", unit: "%", column: "completeness", scale: 0.01 },
} as const;

export const moments = {
  "last-active": { label: "Last active", column: "last_active_at" },
  "last-purchase": { label: "Last purchase", column: "last_purchase_at" },
  "first-purchase": { label: "First purchase", column: "first_purchase_at" },
} as const;

export type Measure = keyof typeof measures;
export type Moment = keyof typeof moments;

const measureNames = [
  "revenue",
  "purchases",
  "feedback-items",
  "pain-statements",
  "goal-statements",
  "sentiment",
  "nps",
  "completeness",
] as const satisfies readonly Measure[];
const momentNames = ["last-active", "last-purchase", "first-purchase"] as const satisfies readonly Moment[];

/** Far above every honest measure, and small enough to stay exact as cents. */
export const MAX_NUMBER = 1e12;

const days = z.number().int().min(1).max(3650);
const withinDays = days.nullable();

export const conditionSchema = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("attribute"),
    attributeId: z.string().min(1).max(64),
    operator: z.enum(["is", "is-not", "contains", "at-least", "at-most", "known", "unknown"]),
    value: z.string().max(200),
  }),
  z.object({
    about: z.literal("measure"),
    measure: z.enum(measureNames),
    operator: z.enum(["at-least", "at-most"]),
    value: z.number().min(-MAX_NUMBER).max(MAX_NUMBER),
  }),
  z.object({
    about: z.literal("moment"),
    moment: z.enum(momentNames),
    operator: z.enum(["within", "longer-ago"]),
    days,
  }),
  z.object({
    about: z.literal("theme"),
    themeId: z.string().min(1).max(64),
    operator: z.enum(["mentioned", "not-mentioned"]),
    withinDays,
  }),
  z.object({
    about: z.literal("event"),
    eventType: z.string().min(1).max(60),
    operator: z.enum(["at-least", "fewer-than"]),
    count: z.number().int().min(1).max(10_000),
    withinDays,
  }),
  z.object({ about: z.literal("company"), operator: z.enum(["belongs", "does-not-belong"]) }),
]);

export type Condition = z.infer<typeof conditionSchema>;

/** Who belongs: customers for whom all, or any, of the conditions hold. */
export const segmentRuleSchema = z.object({
  match: z.enum(["all", "any"]),
  conditions: z.array(conditionSchema).min(1, "Add at least one condition").max(30),
});

export type SegmentRule = z.infer<typeof segmentRuleSchema>;

/** What the conditions' ids are called on screens. */
export interface RuleNames {
  attributes: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
}

/** A condition in words, e.g. "Household is “family”" or "Last active longer ago than 90 days". */
export function describeCondition(condition: Condition, names: RuleNames): string {
  const window = (within: number | null) => (within === null ? "" : ` in the last ${within} days`);
  switch (condition.about) {
    case "attribute": {
      const name = names.attributes.get(condition.attributeId) ?? "An attribute that no longer exists";
      if (condition.operator === "known" || condition.operator === "unknown")
        return `${name} is ${condition.operator}`;
      if (condition.operator === "at-least" || condition.operator === "at-most")
        return `${name}: ${operatorWords[condition.operator]} ${condition.value}`;
      return `${name} ${operatorWords[condition.operator]} “${condition.value}”`;
    }
    case "measure":
      return `${measures[condition.measure].label}: ${operatorWords[condition.operator]} ${condition.value}`;
    case "moment":
      return condition.operator === "within"
        ? `${moments[condition.moment].label} in the last ${condition.days} days`
        : `${moments[condition.moment].label} longer ago than ${condition.days} days`;
    case "theme": {
      const name = names.themes.get(condition.themeId) ?? "a theme that no longer exists";
      const verb = condition.operator === "mentioned" ? "Spoke of" : "Did not speak of";
      return `${verb} “${name}”${window(condition.withinDays)}`;
    }
    case "event": {
      const amount =
        condition.operator === "at-least" ? `At least ${condition.count}` : `Fewer than ${condition.count}`;
      return `${amount} × ${condition.eventType}${window(condition.withinDays)}`;
    }
    case "company":
      return condition.operator === "belongs" ? "Belongs to a company" : "Does not belong to a company";
  }
}

const operatorWords = {
  is: "is",
  "is-not": "is not",
  contains: "contains",
  "at-least": "at least",
  "at-most": "at most",
} as const;
