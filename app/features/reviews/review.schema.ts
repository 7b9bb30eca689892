import { z } from "zod";
import { tidyText } from "#app/lib/text.ts";

/**
 * What is reviewed: one best customer's profile, one best company's, the profiles of everybody taken together, a segment,
 * a persona.
 */
export const reviewSubjects = ["profile", "company", "everyone", "segment", "persona"] as const;
export type ReviewSubject = (typeof reviewSubjects)[number];

/** The one id of the subject "everyone". */
export const EVERYONE_ID = "rest";

export const reviewSubjectNames: Record<ReviewSubject, string> = {
  profile: "Customer",
  company: "Company",
  everyone: "All profiles",
  segment: "Segment",
  persona: "Persona",
};

/** Why a review is asked for. */
export const reviewReasons = ["interval", "shift", "stale", "launch", "asked"] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const reviewReasonNames: Record<ReviewReason, string> = {
  interval: "It is time",
  shift: "Something shifted",
  stale: "Much has gone stale",
  launch: "A launch",
  asked: "Asked for by hand",
};

/** What a reviewer decides. */
export const reviewDecisions = ["keep", "change", "retire"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export const decisionNames: Record<ReviewDecision, string> = {
  keep: "Keep it as it is",
  change: "Change it",
  retire: "Retire it",
};

/** The names of a decision once it was taken. */
export const decidedNames: Record<ReviewDecision, string> = {
  keep: "Kept as it was",
  change: "To be changed",
  retire: "Retired",
};

export const causesSchema = z.array(z.string()).max(50);

export const daySchema = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Expected a day such as 2026-03-31")
  .refine((day) => isDay(day), "Expected a day that exists, such as 2026-03-31");

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** What the reviewer posts. */
export const decisionFormSchema = z
  .object({
    revision: z.coerce.number().int().min(1).max(1_000_000),
    decision: z.enum(reviewDecisions, "Choose what becomes of it"),
    note: z.string().overwrite(tidyText).max(2000, "Expected at most 2,000 characters").default(""),
    nextOn: daySchema,
  })
  .refine(({ decision, note }) => decision === "keep" || note !== "", {
    path: ["note"],
    message: "Say what is to change and why, for whoever reviews it next",
  });
export type DecisionForm = z.infer<typeof decisionFormSchema>;

/** What an owner sets. */
export const reviewSettingsSchema = z.object({
  profileDays: days(),
  segmentDays: days(),
  personaDays: days(),
  bestCustomers: z.coerce.number("Expected a number").int().min(0).max(100),
  bestCompanies: z.coerce.number("Expected a number").int().min(0).max(50),
  stalePercent: z.coerce.number("Expected a number").int().min(5).max(100),
});
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;

function days() {
  return z.coerce
    .number("Expected a number of days")
    .int("Expected whole days")
    .min(7, "Expected at least 7 days")
    .max(730, "Expected at most 730 days");
}

/** Quarterly, as Earshot begins. */
export const usualSettings: ReviewSettings = {
  profileDays: 91,
  segmentDays: 91,
  personaDays: 91,
  bestCustomers: 20,
  bestCompanies: 10,
  stalePercent: 40,
};

/** After how many days a subject falls due again. */
export function intervalOf(settings: ReviewSettings, subject: ReviewSubject): number {
  if (subject === "segment") return settings.segmentDays;
  return subject === "persona" ? settings.personaDays : settings.profileDays;
}
