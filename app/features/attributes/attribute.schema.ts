import { z } from "zod";

export const attributeSubjects = ["customer", "company"] as const;
export const attributeCategories = [
  "demographic",
  "firmographic",
  "psychographic",
  "behavioural",
  "preference",
] as const;
export const attributeValueTypes = ["text", "number", "date", "choice", "boolean"] as const;
const valueSources = ["survey", "import", "manual", "engine"] as const;

export type AttributeCategory = (typeof attributeCategories)[number];
export type ValueSource = (typeof valueSources)[number];

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
  })
  .refine((attribute) => attribute.valueType !== "choice" || attribute.options.length >= 2, {
    path: ["options"],
    message: "A choice needs at least two options",
  })
  .refine((attribute) => (attribute.category === "firmographic") === (attribute.subject === "company"), {
    path: ["category"],
    message: "Firmographic belongs to companies, the other categories to customers",
  });

export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;

export interface Attribute extends AttributeDefinition {
  id: string;
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
  })
  .transform((form) => ({
    key: keyFromLabel(form.label),
    label: form.label,
    subject: form.subject,
    category: form.category,
    valueType: form.valueType,
    options: form.options.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
    purpose: form.purpose,
    freshDays: form.freshDays === "" ? null : Number(form.freshDays),
  }))
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
