import type { z } from "zod";
import { parseForm } from "#app/lib/form.ts";
import { expandNames, type FormValues } from "#app/lib/form-names.ts";
import { orReply } from "#app/lib/http.server.ts";
import { withoutNul } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import type { PlannedCorrection } from "./correct-by-form.server.ts";
import { previewCorrection, type ThemeChange } from "./preview.server.ts";

/** What a page shows of a correction that was asked for: what would change, or what is wrong with the asking. */
export interface AskedCorrection {
  values: FormValues;
  fieldErrors: Record<string, string>;
  message: string;
  changes: ThemeChange[] | null;
}

/** Reads the correction that an address asks for; null when it asks for none. Nothing is changed. */
export async function askCorrection<Schema extends z.ZodType>(
  db: Db,
  url: URL,
  schema: Schema,
  plan: (form: z.output<Schema>) => Promise<PlannedCorrection>,
): Promise<AskedCorrection | null> {
  if (!url.searchParams.has("do")) return null;
  const values = expandNames(
    [...url.searchParams].map(([name, value]) => [name, withoutNul(value)] as const),
  );
  const form = parseForm(values, schema);
  if (!form.ok) return { values, fieldErrors: form.fieldErrors, message: "", changes: null };
  const asked = await orReply(async () => previewCorrection(db, await plan(form.value)));
  if (asked.ok) return { values, fieldErrors: {}, message: "", changes: asked.value };
  // A message that belongs to a field stands at the field.
  const message = Object.keys(asked.fieldErrors).length > 0 ? "" : asked.message;
  return { values, fieldErrors: asked.fieldErrors, message, changes: null };
}
