import { z } from "zod";

/** The buttons of a line that customers contradict. */
export const settlementSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("keep") }),
  z.object({ intent: z.literal("remove"), revision: z.coerce.number().int().min(1).max(1_000_000_000) }),
  z.object({
    intent: z.literal("reword"),
    revision: z.coerce.number().int().min(1).max(1_000_000_000),
    text: z
      .string()
      .trim()
      .min(1, "Expected a sentence; remove the line instead of emptying it")
      .max(1000, "Expected at most 1,000 characters"),
  }),
]);

/** What somebody decides about a line that customers contradict. */
export type Settlement = z.infer<typeof settlementSchema>;
