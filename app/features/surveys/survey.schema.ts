import { z } from "zod";
import { isOpenText } from "./question-words.ts";
import {
  choice,
  flag,
  identifier,
  optionalNumber,
  optionalText,
  requiredText,
} from "./survey-fields.schema.ts";
import { OTHER_OPTION_ID, surveyLimits } from "./survey-limits.ts";

/**
 * What a question is for. `attribute` fills that attribute of the customer's profile, `themes` sends the text to
 * the engine, `identity` (e-mail questions only) says whose answer this is, `none` is nobody's need yet.
 */
export const questionPurposeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("themes") }),
  z.object({
    kind: z.literal("attribute"),
    attributeId: z
      .string("Choose the attribute that this question fills.")
      .min(1, "Choose the attribute that this question fills.")
      .max(64),
  }),
  z.object({ kind: z.literal("identity") }),
  z.object({ kind: z.literal("none") }),
]);

export const optionSchema = z.object({
  id: identifier("option id").refine(
    (id) => id !== OTHER_OPTION_ID,
    `The id "${OTHER_OPTION_ID}" is kept for "other".`,
  ),
  label: requiredText("a text for this option", surveyLimits.optionLabel),
});

const options = z
  .array(optionSchema)
  .min(2, "Expected at least 2 options to choose from.")
  .max(surveyLimits.options, `Expected at most ${surveyLimits.options} options.`)
  .superRefine((list, context) => refuseDuplicates(list, "id", context))
  .superRefine((list, context) => refuseDuplicates(list, "label", context));

const common = {
  id: identifier("question id"),
  title: requiredText("a question", surveyLimits.questionTitle),
  help: optionalText(surveyLimits.help),
  required: flag,
  purpose: questionPurposeSchema,
};

const oneOf = { ...common, options, other: flag };

/** A question of a survey; `type` decides which limits and options it has. */
export const questionSchema = z
  .discriminatedUnion("type", [
    z.object({
      type: z.literal("short-text"),
      ...common,
      maxLength: optionalNumber(1, surveyLimits.shortText),
    }),
    z.object({
      type: z.literal("long-text"),
      ...common,
      maxLength: optionalNumber(1, surveyLimits.longText),
    }),
    z.object({ type: z.literal("single-choice"), ...oneOf }),
    z.object({
      type: z.literal("multiple-choice"),
      ...oneOf,
      minChoices: optionalNumber(1, surveyLimits.options),
      maxChoices: optionalNumber(1, surveyLimits.options),
    }),
    z.object({ type: z.literal("dropdown"), ...oneOf }),
    z.object({ type: z.literal("stars"), ...common, scale: choice([3, 4, 5, 6, 7, 10], 5) }),
    z.object({
      type: z.literal("nps"),
      ...common,
      lowLabel: optionalText(80),
      highLabel: optionalText(80),
    }),
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
    z.object({
      type: z.literal("consent"),
      ...common,
      statement: requiredText("the sentence that is agreed to", surveyLimits.help),
    }),
  ])
  .superRefine((question, context) => {
    if (question.purpose.kind === "identity" && question.type !== "email") {
      context.addIssue({
        code: "custom",
        path: ["purpose"],
        message: "Only an e-mail question can say whose answer it is.",
      });
    }
    if (question.purpose.kind === "themes" && !isOpenText(question.type)) {
      context.addIssue({
        code: "custom",
        path: ["purpose"],
        message: "Only a text question can feed themes.",
      });
    }
    const [low, high, field] = limitsOf(question);
    if (low !== null && high !== null && low > high) {
      context.addIssue({
        code: "custom",
        path: [field],
        message: `Expected ${low} or more, the lower limit; ${high} came.`,
      });
    }
  });

/** A survey as it is edited, published and answered. */
export const surveySchema = z.object({
  title: requiredText("a title", surveyLimits.title),
  intro: optionalText(surveyLimits.intro),
  questions: z
    .array(questionSchema)
    .max(surveyLimits.questions, `Expected at most ${surveyLimits.questions} questions.`)
    .superRefine((list, context) => refuseDuplicates(list, "id", context)),
  thanks: optionalText(surveyLimits.thanks),
});

export type Survey = z.output<typeof surveySchema>;
export type Question = z.output<typeof questionSchema>;
export type QuestionType = Question["type"];
export type QuestionPurpose = z.output<typeof questionPurposeSchema>;
export type SurveyOption = z.output<typeof optionSchema>;
export type ChoiceQuestion = Extract<Question, { options: SurveyOption[] }>;
export type SurveyStatus = "draft" | "published" | "closed";

/** What the public sees of a survey: one published version, open or closed. */
export interface PublicSurvey {
  id: string;
  version: number;
  closed: boolean;
  survey: Survey;
}

function optionalDate() {
  const expected = "Expected a date such as 2026-03-31, or nothing.";
  return z
    .union([z.literal("").transform(() => null), z.null(), z.iso.date(expected)], expected)
    .default(null);
}

function limitsOf(question: Question): [number | string | null, number | string | null, string] {
  if (question.type === "number") return [question.min, question.max, "max"];
  if (question.type === "multiple-choice") return [question.minChoices, question.maxChoices, "maxChoices"];
  if (question.type === "date") return [question.earliest, question.latest, "latest"];
  return [null, null, ""];
}

function refuseDuplicates<Key extends "id" | "label", Item extends Record<Key, string>>(
  list: Item[],
  key: Key,
  context: z.RefinementCtx,
) {
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
