import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";

const themeId = z.string().max(64);

/** What somebody says about a pain point or goal of a customer, or that the last thing said counts no more. */
export const themeStateFormSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.enum(["open", "solved"]),
    themeId,
    note: z.string().overwrite(tidyName).max(300, "Expected at most 300 characters").default(""),
  }),
  z.object({ state: z.literal("undo"), themeId, markId: z.string().max(64) }),
]);
export type ThemeStateForm = z.infer<typeof themeStateFormSchema>;
