import { z } from "zod";

/** What a criterion can measure about a customer, with the unit a person types. */
export const idealMeasures = {
  revenue: { label: "Revenue", unit: "in the currency most is paid in" },
  purchases: { label: "Purchases", unit: "" },
  referrals: { label: "Referrals", unit: "" },
  "relationship-days": { label: "Length of the relationship", unit: "days" },
  "feedback-items": { label: "Feedback items", unit: "" },
  "pain-statements": { label: "Pain points voiced", unit: "" },
  sentiment: { label: "Sentiment", unit: "−100 to 100" },
  nps: { label: "Would recommend", unit: "0 to 10" },
} as const;

export type IdealMeasure = keyof typeof idealMeasures;

const measureNames = [
  "revenue",
  "purchases",
  "referrals",
  "relationship-days",
  "feedback-items",
  "pain-statements",
  "sentiment",
  "nps",
] as const satisfies readonly IdealMeasure[];

export const contactFields = { "job-title": "Job title", "decision-role": "Role in the decision" } as const;

const MOST = 1e12;
const id = z.string().min(1).max(64);
const withinDays = z.number().int().min(1).max(3650).nullable();

const conditionSchema = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("attribute"),
    attributeId: id,
    operator: z.enum(["is", "is-not", "contains", "at-least", "at-most"]),
    value: z.string().min(1).max(200),
  }),
  z.object({
    about: z.literal("measure"),
    measure: z.enum(measureNames),
    operator: z.enum(["at-least", "at-most"]),
    value: z.number().min(-MOST).max(MOST),
  }),
  z.object({
    about: z.literal("contact"),
    field: z.enum(["job-title", "decision-role"]),
    operator: z.enum(["is", "is-not", "contains"]),
    value: z.string().min(1).max(200),
  }),
  z.object({ about: z.literal("company"), operator: z.enum(["belongs", "does-not-belong"]) }),
  z.object({
    about: z.literal("event"),
    eventType: z.string().min(1).max(60),
    operator: z.enum(["at-least", "fewer-than"]),
    count: z.number().int().min(1).max(10_000),
    withinDays,
  }),
  z.object({
    about: z.literal("theme"),
    themeId: id,
    operator: z.enum(["mentioned", "not-mentioned"]),
    withinDays,
  }),
]);

export const criterionSchema = z.object({
  condition: conditionSchema,
  /** How much it counts, 1 to 10. */
  weight: z.number().int().min(1).max(10),
});

export const MOST_CRITERIA = 20;
export const criteriaSchema = z.array(criterionSchema).max(MOST_CRITERIA);

export type IdealCondition = z.infer<typeof conditionSchema>;
export type Criterion = z.infer<typeof criterionSchema>;

export { conditionSchema };
