import { z } from "zod";
import { surveyLimits } from "../survey-limits.ts";
import { optionalCondition } from "./condition.schema.ts";
import { questionPurposeSchema } from "./question-purpose.schema.ts";
import { flag, identifier, optionalNumber, optionalText, requiredText } from "./survey-fields.schema.ts";

/** What every question has, whatever its type. */
export const common = {
  id: identifier("question id"),
  title: requiredText("a question", surveyLimits.questionTitle),
  help: optionalText(surveyLimits.help),
  required: flag,
  purpose: questionPurposeSchema,
  /** Begins a new page. */
  newPage: flag,
  /** Asked only where this holds; always without a condition. May look only at what stands before the question. */
  showIf: optionalCondition,
  /** Required where this holds, also when `required` says no. */
  requireIf: optionalCondition,
  /**
   * On a personal link, when the attribute that the question fills has a fresh value: ask all the same, show it to be
   * confirmed, or skip.
   */
  ifKnown: z.enum(["ask", "confirm", "skip"]).default("ask"),
  /** For how many days a known value is fresh; null is for ever. */
  freshDays: optionalNumber(1, 3650),
  /** Own words instead of ours where an answer is missing or wrong. */
  messages: z
    .object({ required: optionalText(surveyLimits.message), invalid: optionalText(surveyLimits.message) })
    .default({ required: "", invalid: "" }),
};
