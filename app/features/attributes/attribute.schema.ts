import { z } from "zod";
import {
  type LeadingRule,
  leadingRules,
  orderedSources,
  type ValueSource,
  valueSources,
} from "./leading-rule.ts";

export const attributeSubjects = ["customer", "company"] as const;
export const attributeCategories = [
  "demographic",
  "firmographic",
  "psychographic",
  "behavioural",
  "preference",
  "pain-point",
  "goal",
] as const;
export const attributeValueTypes = ["text", "number", "date", "choice", "boolean"] as const;

export type AttributeSubject = (typeof attributeSubjects)[number];
export type AttributeCategory = (typeof attributeCategories)[number];
export type AttributeValueType = (typeof attributeValueTypes)[number];

/** The blocks of a profile, in the order in which they are shown. */
export const blocksOf: Readonly<Record<AttributeSubject, readonly AttributeCategory[]>> = {
  customer: ["demographic", "psychographic", "behavioural", "preference", "pain-point", "goal"],
  company: ["firmographic", "pain-point", "goal"],
};

const question = z.string().trim().max(300, "Expected at most 300 characters");

/** What an attribute is, what decision it serves, and how long a value stays fresh. */
export const attributeDefinitionSchema = z
  .object({
    key: z
      .string()
      .trim()
      .regex(
        /^[a-z][a-z0-9-]{0,59}$/,
        "Expected lower-case letters, digits and hyphens, e.g. household-size",
      ),
    label: z.string().trim().min(1, "Enter a name").max(80, "Expected at most 80 characters"),
    subject: z.enum(attributeSubjects),
    category: z.enum(attributeCategories),
    valueType: z.enum(attributeValueTypes),
    options: z.array(z.string().trim().min(1).max(80)).max(200),
    purpose: z
      .string()
      .trim()
      .min(1, "Say which decision this attribute serves")
      .max(300, "Expected at most 300 characters"),
    freshDays: z.number().int().min(1).max(3650).nullable(),
    /** Which of several values leads; "newest" where it is left out. */
    leadingRule: z.enum(leadingRules).optional(),
    /** Source types, the most trusted first. */
    sourceOrder: z.array(z.enum(valueSources)).max(valueSources.length).optional(),
    /** How a survey asks for it. */
    question: question.optional(),
  })
  .refine((attribute) => attribute.valueType !== "choice" || attribute.options.length >= 2, {
    path: ["options"],
    message: "A choice needs at least two options",
  })
  .refine((attribute) => blocksOf[attribute.subject].includes(attribute.category), {
    path: ["category"],
    message:
      "Expected a block of that kind of profile: companies have firmographics, pain points and goals, customers all but firmographics",
  });

export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;

export interface Attribute extends AttributeDefinition {
  id: string;
  leadingRule: LeadingRule;
  sourceOrder: ValueSource[];
  question: string;
}

/** The same definition as a form posts it: every value text, options one a line. */
export const attributeFormSchema = z
  .object({
    label: z.string(),
    subject: z.enum(attributeSubjects),
    category: z.enum(attributeCategories),
    valueType: z.enum(attributeValueTypes),
    options: z.string().max(20_000).default(""),
    purpose: z.string(),
    freshDays: z
      .string()
      .trim()
      .regex(/^\d{0,4}$/, "Expected a number of days, or nothing for values that stay true")
      .default(""),
    leadingRule: z.enum(leadingRules).default("newest"),
    firstSource: z.enum(valueSources).default("manual"),
    secondSource: z.enum(valueSources).default("survey"),
    question: question.default(""),
  })
  .transform(
    (form): z.input<typeof attributeDefinitionSchema> => ({
      key: keyFromLabel(form.label),
      label: form.label,
      subject: form.subject,
      category: form.category,
      valueType: form.valueType,
      options: form.options.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
      purpose: form.purpose,
      freshDays: form.freshDays === "" ? null : Number(form.freshDays),
      leadingRule: form.leadingRule,
      sourceOrder: orderedSources(form.firstSource, form.secondSource),
      question: form.question,
    }),
  )
  .pipe(attributeDefinitionSchema);

/** A stable key made from a label: "Household size" becomes "household-size". */
export function keyFromLabel(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const key = words.join("-").slice(0, 60).replace(/-$/, "");
  return /^[a-z]/.test(key) ? key : `a-${key}`.slice(0, 60);
}
