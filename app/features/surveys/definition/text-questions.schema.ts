import { z } from "zod";
import { surveyLimits } from "../survey-limits.ts";
import { common } from "./every-question.schema.ts";
import { flag, optionalNumber, optionalText } from "./survey-fields.schema.ts";

export const textQuestionSchemas = [
  z.object({
    type: z.literal("short-text"),
    ...common,
    maxLength: optionalNumber(1, surveyLimits.shortText),
  }),
  z.object({ type: z.literal("long-text"), ...common, maxLength: optionalNumber(1, surveyLimits.longText) }),
  z.object({
    type: z.literal("number"),
    ...common,
    min: optionalNumber(-1e12, 1e12, "any"),
    max: optionalNumber(-1e12, 1e12, "any"),
    wholeNumbers: flag,
    unit: optionalText(40),
  }),
  z.object({ type: z.literal("date"), ...common, earliest: optionalDate(), latest: optionalDate() }),
  z.object({ type: z.literal("email"), ...common }),
] as const;

function optionalDate() {
  const expected = "Expected a date such as 2026-03-31, or nothing.";
  return z
    .union([z.literal("").transform(() => null), z.null(), z.iso.date(expected)], expected)
    .default(null);
}
