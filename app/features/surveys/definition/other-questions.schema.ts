import { z } from "zod";
import { addressLines, contactFields, fileKinds } from "../answers/answer-parts.ts";
import { surveyLimits } from "../survey-limits.ts";
import { common } from "./every-question.schema.ts";
import { choice, flag, optionalText, requiredText } from "./survey-fields.schema.ts";

const oneToFive = Array.from({ length: surveyLimits.files }, (_, index) => index + 1);
const megabytes = Array.from({ length: surveyLimits.fileMegabytes }, (_, index) => index + 1);

/** Names that links to a survey already have a meaning for. */
const ourParameters = ["link", "lang", "via", "receipt", "token", "key", "constructor", "prototype"];

export const otherQuestionSchemas = [
  z.object({
    type: z.literal("consent"),
    ...common,
    statement: requiredText("the sentence that is agreed to", surveyLimits.help),
  }),
  /** Which lines are asked, in our order, and which of them nobody may leave out who fills in any. */
  z.object({
    type: z.literal("contact"),
    ...common,
    fields: someOf(contactFields, ["name", "email"]),
    needed: someOf(contactFields, []),
  }),
  z.object({
    type: z.literal("address"),
    ...common,
    fields: someOf(addressLines, [...addressLines]),
    needed: someOf(addressLines, []),
  }),
  z.object({
    type: z.literal("file"),
    ...common,
    kinds: someOf(fileKinds, ["image", "pdf"]),
    maxFiles: choice(oneToFive, 1),
    maxMegabytes: choice(megabytes, 5),
  }),
  /** Words without an answer: its title as a heading and this text. */
  z.object({ type: z.literal("statement"), ...common, text: optionalText(surveyLimits.statementText) }),
  /** A value of the link, never shown. A signed one is taken only with our signature. */
  z.object({
    type: z.literal("hidden"),
    ...common,
    parameter: z
      .string("Expected the name of a link parameter.")
      .regex(
        /^[a-z][a-z0-9_-]{0,39}$/,
        "Expected the name of a link parameter: lower-case letters, digits, hyphens and underscores, a letter first.",
      )
      .refine(
        (name) => !ourParameters.includes(name),
        `Expected another name; ${ourParameters.join(", ")} are ours.`,
      ),
    signed: flag,
  }),
] as const;

/** A choice out of a fixed list, kept in the list's order; a form posts one name as a text. */
function someOf<const Name extends string>(names: readonly [Name, ...Name[]], fallback: Name[]) {
  const list = z.array(z.enum(names), `Expected some of ${names.join(", ")}.`);
  return z
    .union([list, z.enum(names).transform((name) => [name])])
    .transform((chosen) => names.filter((name) => chosen.includes(name)))
    .default(fallback);
}
