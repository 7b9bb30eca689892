import { z } from "zod";

const id = z.string().min(1).max(64);
const oneLine = /^[^\p{Cc}\u2028\u2029]*$/u;

/** The name of a theme as people give it: one line. */
const themeName = z
  .string("Enter a name")
  .trim()
  .min(1, "Enter a name")
  .max(80, "A name has at most 80 characters")
  .regex(oneLine, "A name is one line of text");

/** What can be done to a theme, as its page posts it. */
export const themeCorrectionForm = z.discriminatedUnion("do", [
  z.object({ do: z.literal("rename"), name: themeName }),
  z.object({ do: z.literal("merge"), into: id.min(1, "Choose a theme") }),
  z.object({
    do: z.literal("split"),
    name: themeName,
    chosen: z
      .array(id, "Tick the quotes that belong to the new theme")
      .min(1, "Tick the quotes that belong to the new theme")
      .max(100, "Tick at most 100 quotes"),
  }),
  z.object({ do: z.literal("mute") }),
  z.object({ do: z.literal("pin") }),
]);
export type ThemeCorrectionForm = z.infer<typeof themeCorrectionForm>;

/** Stands for "no theme" where one is chosen. */
export const noTheme = "none";

/** What can be done to one statement. */
export const statementCorrectionForm = z.discriminatedUnion("do", [
  z.object({ do: z.literal("move"), themeId: z.string("Choose a theme").min(1, "Choose a theme").max(64) }),
  z.object({ do: z.literal("pin") }),
  z.object({
    do: z.literal("kind"),
    to: z.enum(["pain", "goal", "praise", "question", "other"], "Choose a kind"),
  }),
  z.object({
    do: z.literal("aspect"),
    about: z
      .string("Say what it is about")
      .trim()
      .min(1, "Say what it is about")
      .max(80, "Say it in at most 80 characters")
      .regex(oneLine, "Say it in one line of text"),
    insteadOf: z.string().max(200).optional(),
  }),
]);
export type StatementCorrectionForm = z.infer<typeof statementCorrectionForm>;
