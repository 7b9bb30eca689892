import { z } from "zod";
import { type FormValues, parseForm } from "#app/lib/form.ts";
import { blankCriterion, type CriterionRow, type IdealForm, idealFormSchema } from "./ideal-form.ts";

const text = z.string().catch("");
const typedSchema = z.object({
  note: text,
  criteria: z
    .array(z.object({ field: text, operator: text, value: text, days: text, weight: text }))
    .catch([]),
});

export interface TypedIdeal {
  note: string;
  criteria: CriterionRow[];
}

/** The answer of the form: an ideal to save, or what to show again with what was typed. */
export function readIdealForm(
  values: FormValues,
): { save: IdealForm } | { again: { values: TypedIdeal; errors: Record<string, string> } } {
  const typed = typedSchema.parse(values);
  if (values.add === "criterion") {
    return { again: { values: { ...typed, criteria: [...typed.criteria, blankCriterion] }, errors: {} } };
  }
  if (typeof values.remove === "string") {
    const removed = Number(values.remove);
    const criteria = typed.criteria.filter((_, index) => index !== removed);
    return { again: { values: { ...typed, criteria }, errors: {} } };
  }
  const form = parseForm(values, idealFormSchema);
  return form.ok ? { save: form.value } : { again: { values: typed, errors: form.fieldErrors } };
}
