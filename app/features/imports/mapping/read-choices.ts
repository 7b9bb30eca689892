import type { z } from "zod";
import type { FormValues } from "#app/lib/form.ts";
import { type ColumnChoice, columnChoiceSchema, type Mapping, mappingSchema } from "./mapping.schema.ts";

/**
 * The choices of a posted mapping form as far as they can be read; where one cannot, what was chosen before stays. So a
 * half-filled form loses nothing but what is wrong in it. A post without the form changes nothing.
 */
export function readChoices(values: FormValues, before: Mapping): Mapping {
  if (values.columns === undefined) return before;
  const posted = Array.isArray(values.columns) ? values.columns : [];
  const columns = before.columns.map(
    (known, at): ColumnChoice => pick(columnChoiceSchema, posted[at], known),
  );
  const read: Record<string, unknown> = { ...before, columns };
  for (const [name, schema] of Object.entries(mappingSchema.shape)) {
    if (name === "columns") continue;
    const parsed = schema.safeParse(values[name]);
    if (parsed.success) read[name] = parsed.data;
  }
  return mappingSchema.catch(before).parse(read);
}

function pick<Value>(schema: z.ZodType<Value>, value: unknown, before: Value): Value {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : before;
}
