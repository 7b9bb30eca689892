import { z } from "zod";
import { surveyLimits } from "../survey-limits.ts";
import { conditionSchema, optionalCondition } from "./condition.schema.ts";
import { refuseDuplicates } from "./option.schema.ts";
import { identifier, optionalText, requiredText } from "./survey-fields.schema.ts";

/** What an ending means for the response: finished, or not one of those who are asked, or one too many of them. */
const endingKinds = ["complete", "screened-out", "over-quota"] as const;
export type EndingKind = (typeof endingKinds)[number];

/** From after a question that was shown to a later question, or to an ending; always without a condition. */
const jumpSchema = z.object({
  id: identifier("jump id"),
  after: z.string().min(1, "Choose the question after which this happens.").max(64),
  when: optionalCondition,
  to: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("question"), id: z.string().min(1, "Choose a question.").max(64) }),
    z.object({ kind: z.literal("ending"), id: z.string().min(1, "Choose an ending.").max(64) }),
  ]),
});

/** A page at which a path ends. `redirect` is "" or an address that the workspace allows. */
const endingSchema = z.object({
  id: identifier("ending id"),
  kind: z.enum(endingKinds),
  title: requiredText("a title for this ending", surveyLimits.title),
  text: optionalText(surveyLimits.thanks),
  redirect: z
    .string()
    .max(2000)
    .regex(/^(?:|https:\/\/[^\s\\]+)$/, "Expected an address that begins with https://, or nothing.")
    .default(""),
});

/** At most `limit` complete responses for which the condition holds; who comes after that ends at `ending`. */
const quotaSchema = z.object({
  id: identifier("quota id"),
  name: requiredText("a name for this quota", surveyLimits.title),
  when: conditionSchema,
  limit: z.coerce
    .number("Expected a whole number from 0.")
    .int("Expected a whole number from 0.")
    .min(0, "Expected a whole number from 0.")
    .max(10_000_000, "Expected at most 10,000,000."),
  /** The ending of those who are too many; null shows our own words. */
  ending: z.string().max(64).nullable().default(null),
});

/** What an answer adds to a score: `points` for an option or column, or, without one, for each unit of the number. */
const scorePointsSchema = z.object({
  question: z.string().min(1).max(64),
  part: z.string().max(64).default(""),
  option: z.string().max(64).default(""),
  points: z.coerce.number("Expected a number.").min(-1e6).max(1e6),
});

const scoreSchema = z.object({
  id: identifier("score id"),
  name: requiredText("a name for this score", surveyLimits.title),
  points: z.array(scorePointsSchema).max(surveyLimits.scorePoints).default([]),
});

/** The logic of a survey beside its questions' own conditions. */
export const flow = {
  jumps: listOf(jumpSchema, "jumps", surveyLimits.jumps),
  endings: listOf(endingSchema, "endings", surveyLimits.endings),
  /** Where a path ends that no jump ends elsewhere; null is the thank-you text. */
  ending: z.string().max(64).nullable().default(null),
  quotas: listOf(quotaSchema, "quotas", surveyLimits.quotas),
  scores: listOf(scoreSchema, "scores", surveyLimits.scores),
};

export type Jump = z.output<typeof jumpSchema>;
export type Ending = z.output<typeof endingSchema>;
export type Quota = z.output<typeof quotaSchema>;
export type Score = z.output<typeof scoreSchema>;

function listOf<Item extends z.ZodType<{ id: string }>>(item: Item, what: string, max: number) {
  return z
    .array(item)
    .max(max, `Expected at most ${max} ${what}.`)
    .superRefine((list, context) => refuseDuplicates(list, "id", context))
    .default([]);
}
