import { z } from "zod";
import { surveyLimits } from "../survey-limits.ts";
import { common } from "./every-question.schema.ts";
import { labelledList, optionSchema, orderSchema } from "./option.schema.ts";
import { choice, optionalText } from "./survey-fields.schema.ts";

const ends = { lowLabel: optionalText(80), highLabel: optionalText(80) };

export const scaleQuestionSchemas = [
  z.object({ type: z.literal("stars"), ...common, scale: choice([3, 4, 5, 6, 7, 10], 5) }),
  z.object({ type: z.literal("nps"), ...common, ...ends }),
  /** Customer satisfaction, 1 (very unsatisfied) to 5 or 7 (very satisfied). */
  z.object({ type: z.literal("csat"), ...common, scale: choice([5, 7], 5), ...ends }),
  /** Customer effort score 2.0: agreement, 1 to 7, with "made it easy for me" (Dixon, Toman and DeLisi 2013). */
  z.object({ type: z.literal("ces"), ...common, ...ends }),
  /** A stack of single choices with the same columns; a column counts as its place, 1 for the first. */
  z.object({
    type: z.literal("matrix"),
    ...common,
    rows: labelledList(optionSchema, "rows", 1, surveyLimits.matrixRows),
    columns: labelledList(optionSchema, "columns", 2, surveyLimits.matrixColumns),
    order: orderSchema,
  }),
] as const;
