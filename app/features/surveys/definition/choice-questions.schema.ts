import { z } from "zod";
import { surveyLimits } from "../survey-limits.ts";
import { common } from "./every-question.schema.ts";
import {
  choiceLimits,
  labelledList,
  optionSchema,
  orderSchema,
  pictureOptionSchema,
} from "./option.schema.ts";
import { flag, identifier, optionalNumber, optionalText } from "./survey-fields.schema.ts";

const options = labelledList(optionSchema, "options to choose from", 2, surveyLimits.options);

const chosen = {
  ...common,
  options,
  /** "Other" with a text beside it; without words of its own it is called that. */
  other: flag,
  otherLabel: optionalText(surveyLimits.optionLabel),
  /** "None of these", which excludes everything else. */
  none: flag,
  noneLabel: optionalText(surveyLimits.optionLabel),
  order: orderSchema,
  /** The option that an attentive reader is asked to choose ("Please tick blue"); "" where the question checks nothing. */
  expected: z.union([z.literal(""), identifier("option id")]).default(""),
};

export const choiceQuestionSchemas = [
  z.object({ type: z.literal("single-choice"), ...chosen }),
  z.object({ type: z.literal("multiple-choice"), ...chosen, ...choiceLimits }),
  z.object({ type: z.literal("dropdown"), ...chosen }),
  z.object({
    type: z.literal("picture-choice"),
    ...chosen,
    options: labelledList(pictureOptionSchema, "pictures to choose from", 2, surveyLimits.options),
    /** Several may be chosen. */
    several: flag,
    ...choiceLimits,
  }),
  z.object({
    type: z.literal("ranking"),
    ...common,
    options,
    /** Rank at most so many; all of them when left out. */
    rankAtMost: optionalNumber(1, surveyLimits.options),
    order: orderSchema,
  }),
] as const;
