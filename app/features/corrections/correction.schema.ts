import { z } from "zod";

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(120);
export const statementKindSchema = z.enum(["pain", "goal", "praise", "question", "other"]);
// As long as the customer's words are that it was found in.
const aspect = z.object({ key: z.string(), text: z.string() });

/** What a person said about a theme or a statement; names are kept as they were then, for the history. */
export const correctionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rename"), themeId: id, name, before: z.string() }),
  z.object({ kind: z.literal("merge"), themeId: id, themeName: z.string(), into: id, intoName: z.string() }),
  z.object({ kind: z.literal("split"), themeId: id, themeName: z.string(), newThemeId: id, name }),
  z.object({ kind: z.literal("mute"), themeId: id, themeName: z.string() }),
  z.object({
    kind: z.literal("pin"),
    of: z.enum(["theme", "statement"]),
    themeId: id,
    themeName: z.string(),
  }),
  z.object({
    kind: z.literal("move"),
    themeId: id.nullable(),
    themeName: z.string(),
    fromName: z.string(),
  }),
  z.object({ kind: z.literal("kind"), from: statementKindSchema, to: statementKindSchema }),
  z.object({ kind: z.literal("aspect"), from: aspect.nullable(), to: aspect }),
  z.object({ kind: z.literal("undo"), undoes: id }),
]);
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionKind = Correction["kind"];

/** A correction as the log keeps it. */
export interface LoggedCorrection {
  id: string;
  correction: Correction;
  authorName: string;
  madeAt: string;
  isUndone: boolean;
}

/** What a person changed about how a statement was read; what stood before is in it. */
export const originalReadingSchema = z.object({
  kind: statementKindSchema,
  kindScore: z.number(),
  aspects: z.array(z.object({ text: z.string(), start: z.number(), end: z.number(), key: z.string() })),
  reasons: z.array(z.string()),
});
export type OriginalReading = z.infer<typeof originalReadingSchema>;
