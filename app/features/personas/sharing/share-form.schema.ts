import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";

/** What a link shows: the persona only while it is published, or as it stands at that moment, also as a draft. */
export const shareScopes = ["published", "current"] as const;
export type ShareScope = (typeof shareScopes)[number];

export const DEFAULT_SHARE_DAYS = 30;
export const MOST_SHARE_DAYS = 365;

const days = `Expected a whole number of days from 1 to ${MOST_SHARE_DAYS}.`;

/** What the page of a persona's forms posts. */
export const shareFormSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("share"),
    label: z
      .string()
      .overwrite(tidyName)
      .min(1, "Say who the link is for, such as an agency.")
      .max(80, "Expected at most 80 characters."),
    days: z
      .string()
      .trim()
      .regex(/^\d{1,4}$/, days)
      .transform(Number)
      .refine((value) => value >= 1 && value <= MOST_SHARE_DAYS, days),
    shows: z.enum(shareScopes, "Choose what the link shows."),
    withQuotes: z
      .string()
      .optional()
      .transform((ticked) => ticked === "yes"),
  }),
  z.object({ intent: z.literal("revoke"), shareId: z.string().min(1).max(64) }),
]);

export type ShareForm = z.output<typeof shareFormSchema>;
