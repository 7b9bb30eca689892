import { z } from "zod";
import { OTHER_OPTION_ID, surveyLimits } from "../survey-limits.ts";
import { identifier, optionalNumber, optionalText, requiredText } from "./survey-fields.schema.ts";

export const optionSchema = z.object({
  id: identifier("option id").refine(
    (id) => id !== OTHER_OPTION_ID,
    `The id "${OTHER_OPTION_ID}" is kept for "other".`,
  ),
  label: requiredText("a text for this option", surveyLimits.optionLabel),
});

/** An option that shows a stored picture; `alt` says what is on it for those who do not see it. */
export const pictureOptionSchema = optionSchema.extend({
  image: z
    .object({ fileId: z.string().min(1).max(64), alt: optionalText(surveyLimits.optionLabel) })
    .nullable()
    .default(null),
});

/** A list of options, of matrix rows or columns: each id and each label once. */
export function labelledList<Item extends z.ZodType<{ id: string; label: string }>>(
  item: Item,
  what: string,
  min: number,
  max: number,
) {
  return z
    .array(item)
    .min(min, `Expected at least ${min} ${what}.`)
    .max(max, `Expected at most ${max} ${what}.`)
    .superRefine((list, context) => refuseDuplicates(list, "id", context))
    .superRefine((list, context) => refuseDuplicates(list, "label", context));
}

/** How options or rows are laid out: as written, or shuffled for each respondent by the seed of the response. */
export const orderSchema = z.enum(["as-written", "random"]).default("as-written");

/** How many may be chosen. */
export const choiceLimits = {
  minChoices: optionalNumber(1, surveyLimits.options),
  maxChoices: optionalNumber(1, surveyLimits.options),
};

export function refuseDuplicates<Key extends "id" | "label" | "name", Item extends Record<Key, string>>(
  list: readonly Item[],
  key: Key,
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  for (const [index, item] of list.entries()) {
    if (seen.has(item[key])) {
      context.addIssue({
        code: "custom",
        path: [index, key],
        message: `"${item[key]}" is used twice; expected each only once.`,
      });
    }
    seen.add(item[key]);
  }
}
