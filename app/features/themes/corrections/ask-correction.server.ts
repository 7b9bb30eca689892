import type { z } from "zod";
import { findNextWork, isStandingStill } from "#app/features/corrections/corrections.service.server.ts";
import { parseForm } from "#app/lib/form.ts";
import { expandNames, type FormValues } from "#app/lib/form-names.ts";
import { orReply } from "#app/lib/http.server.ts";
import { withoutNul } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import type { CorrectionPlan } from "./planned-correction.server.ts";
import { previewCorrection, type ThemeChange } from "./preview.server.ts";

/** What a page shows of a correction that was asked for: what would change, or what is wrong with the asking. */
export interface AskedCorrection {
  values: FormValues;
  fieldErrors: Record<string, string>;
  message: string;
  changes: ThemeChange[] | null;
  /** Where it has to be asked again, because an earlier correction is still being carried out, or given up. */
  early: { isStalled: boolean } | null;
}

/** Reads the correction that an address asks for; null when it asks for none. Nothing is changed. */
export async function askCorrection<Schema extends z.ZodType>(
  db: Db,
  url: URL,
  schema: Schema,
  plan: (form: z.output<Schema>) => Promise<CorrectionPlan>,
): Promise<AskedCorrection | null> {
  if (!url.searchParams.has("do")) return null;
  const answer = { fieldErrors: {}, message: "", changes: null, early: null };
  const values = expandNames(
    [...url.searchParams].map(([name, value]) => [name, withoutNul(value)] as const),
  );
  const form = parseForm(values, schema);
  if (!form.ok) return { ...answer, values, fieldErrors: form.fieldErrors };
  const asked = await orReply(async () => {
    const planned = await plan(form.value);
    // Half of an earlier correction is no ground to count on.
    return (await findNextWork(db)) ? null : previewCorrection(db, planned);
  });
  if (asked.ok && asked.value !== null) return { ...answer, values, changes: asked.value };
  if (asked.ok) return { ...answer, values, early: { isStalled: await isStandingStill(db) } };
  // A message that belongs to a field stands at the field.
  const message = Object.keys(asked.fieldErrors).length > 0 ? "" : asked.message;
  return { ...answer, values, fieldErrors: asked.fieldErrors, message };
}
