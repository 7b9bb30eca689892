import { z } from "zod";

/** For how many days a link to results may last. */
export const shareDays = [7, 30, 90, 365] as const;

/** What the page of shared results posts. */
export const shareFormSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("share"),
    days: z.coerce
      .number()
      .refine((days) => shareDays.some((known) => known === days), "Choose how long the link lasts."),
    withTexts: z
      .string()
      .optional()
      .transform((ticked) => ticked === "yes"),
    /** The query of the results page whose filter is shared. */
    filter: z.string().max(1000).default(""),
  }),
  z.object({ intent: z.literal("revoke"), shareId: z.string().min(1).max(64) }),
]);

export type ShareForm = z.output<typeof shareFormSchema>;
