import { z } from "zod";
import { type FormValues, parseForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { type ConditionRow, type SegmentForm, segmentFormSchema } from "./segment-form.ts";
import { countRule } from "./segments.service.server.ts";

const rowSchema = z.object({
  field: z.string().catch(""),
  operator: z.string().catch(""),
  value: z.string().catch(""),
  days: z.string().catch(""),
});

const typedSchema = z.object({
  name: z.string().catch(""),
  message: z.string().catch(""),
  match: z.enum(["all", "any"]).catch("all"),
  conditions: z.array(rowSchema).catch([]),
});

/** What was typed into the segment form, however incomplete, for showing it again. */
function typedSegment(values: FormValues) {
  return typedSchema.parse(values);
}

const ANY_NAME = "counting";

/** How many customers the typed conditions hold now; null when one of them is not complete. */
export async function countTyped(db: Db, values: FormValues): Promise<number | null> {
  const form = parseForm({ ...values, name: ANY_NAME, message: "" }, segmentFormSchema);
  return form.ok ? countRule(db, { match: form.value.match, conditions: form.value.conditions }) : null;
}

/** The answer of a segment form: either a segment to save, or what to show again with what was typed. */
export async function readSegmentForm(
  db: Db,
  values: FormValues,
): Promise<
  | { save: SegmentForm }
  | {
      again: {
        values: ReturnType<typeof typedSegment>;
        errors: Record<string, string>;
        count: number | null;
      };
    }
> {
  const typed = typedSegment(values);
  const count = await countTyped(db, values);
  const rows: ConditionRow[] = typed.conditions;
  if (values.add === "condition") {
    return { again: { values: { ...typed, conditions: [...rows, blank] }, errors: {}, count } };
  }
  if (typeof values.remove === "string") {
    const removed = Number(values.remove);
    const kept = rows.filter((_, index) => index !== removed);
    return { again: { values: { ...typed, conditions: kept }, errors: {}, count } };
  }
  if (values.intent === "count") return { again: { values: typed, errors: {}, count } };
  const form = parseForm(values, segmentFormSchema);
  if (!form.ok) return { again: { values: typed, errors: form.fieldErrors, count } };
  return { save: form.value };
}

const blank: ConditionRow = { field: "", operator: "", value: "", days: "" };
