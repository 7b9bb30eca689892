import { z } from "zod";
import type { FormValues } from "#app/lib/form.ts";
import { type SurveyForm, surveyFormFrom } from "../form/survey-form.ts";
import type { Side } from "../merging/merge-edits.ts";

/** What no page of ours has written is a revision that nobody has: the save is a conflict. */
const revision = z.coerce.number().int().min(0).max(1_000_000_000).catch(0);

const postedSchema = z.object({
  revision,
  seen: revision.default(0),
  keep: z
    .array(
      z
        .object({ key: z.string(), take: z.enum(["theirs", "mine"]) })
        .nullable()
        .catch(null),
    )
    .catch([])
    .default([]),
});

/** An edit as the editor posts it. */
export interface PostedEdit {
  form: SurveyForm;
  /** The revision that it began from. */
  revision: number;
  /** What was decided about conflicts, having seen revision `seen`. */
  decisions: { seen: number; sides: ReadonlyMap<string, Side> };
}

/** Reads what the editor posts, with or without a script; what no page of ours has written counts as not said. */
export function readEdit(values: FormValues): PostedEdit {
  const { revision: began, seen, keep } = postedSchema.parse(values);
  const sides = keep.flatMap((decision): [string, Side][] =>
    decision ? [[decision.key, decision.take]] : [],
  );
  return { form: surveyFormFrom(values), revision: began, decisions: { seen, sides: new Map(sides) } };
}
