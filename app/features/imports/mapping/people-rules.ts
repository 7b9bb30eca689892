import { z } from "zod";
import type { FieldRule } from "#app/features/attributes/field-rule.ts";
import {
  type ContestedField,
  type FieldRules,
  fieldRulesOf,
} from "#app/features/customers/apply-identity.ts";
import { type MatchKey, matchKeys } from "#app/features/customers/match-rule.ts";
import type { ColumnChoice } from "../import.schema.ts";

/** By what the customers of a file are known again. */
export const peopleRulesSchema = z
  .object({
    /** In order; the form posts "" for a place that is left empty. */
    matchBy: z
      .array(z.enum(["", ...matchKeys]))
      .max(matchKeys.length)
      .default([...matchKeys])
      .transform((keys) => [...new Set(keys.filter((key): key is MatchKey => key !== ""))])
      .refine((keys) => keys.length > 0, "Choose at least one"),
    /** Two letters, or "" where only numbers that name their country are matched by. */
    phoneCountry: z
      .string()
      .trim()
      .toUpperCase()
      .refine(
        (code) => code === "" || isCountry(code),
        "Expected a country's two letters such as DE, or nothing",
      )
      .default(""),
  })
  .prefault({});
export type PeopleRules = z.infer<typeof peopleRulesSchema>;

/** What the fields of an import are called in the customer's record. */
const contested = new Map<string, ContestedField | "consent">([
  ["customerId", "externalId"],
  ["customerEmail", "email"],
  ["customerName", "name"],
  ["customerFirstName", "name"],
  ["customerLastName", "name"],
  ["customerPhone", "phone"],
  ["companyName", "companyId"],
  ["jobTitle", "jobTitle"],
  ["consent", "consent"],
]);

/** Whether what is known can differ from what a column says whose choice has this target. */
export function isContested(target: string): boolean {
  return target.startsWith("attribute:") || contested.has(target.replace("field:", ""));
}

/** What wins per field of a customer: as chosen for its column, else as for all. */
export function fieldRulesFor(rule: FieldRule, columns: readonly ColumnChoice[]): FieldRules {
  const own = columns.flatMap(({ target, fieldRule }) => {
    const field = contested.get(target.replace("field:", ""));
    return field === undefined || fieldRule === "" ? [] : [[field, fieldRule] as const];
  });
  return fieldRulesOf(rule, Object.fromEntries(own));
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}
