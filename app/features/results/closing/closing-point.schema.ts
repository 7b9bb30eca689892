import { z } from "zod";

const id = z
  .string()
  .max(64)
  .default("")
  .transform((text) => text || null);

/** What the page of closing feedback posts: a point to add, or one to take back. */
export const closingFormSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    said: z.string().trim().min(1, "Write what people said.").max(500, "Expected at most 500 characters."),
    did: z
      .string()
      .trim()
      .min(1, "Write what you did about it.")
      .max(1000, "Expected at most 1,000 characters."),
    questionId: id,
    themeId: id,
  }),
  z.object({ intent: z.literal("remove"), pointId: z.string().min(1).max(64) }),
]);

export type ClosingForm = z.output<typeof closingFormSchema>;
