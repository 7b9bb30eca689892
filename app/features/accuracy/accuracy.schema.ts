import { z } from "zod";

export const judgedKinds = ["pain", "goal", "praise", "question", "other"] as const;
export const judgedKindSchema = z.enum(judgedKinds);
export type JudgedKind = z.infer<typeof judgedKindSchema>;

/** What somebody says of one statement: its kind, and whether it belongs to its theme (for those that have one). */
export const verdictSchema = z.object({
  sample: z.string().min(1).max(64),
  kind: judgedKindSchema,
  themeFits: z
    .string()
    .optional()
    .transform((text) => text !== "no"),
});

export type Verdict = z.infer<typeof verdictSchema>;
