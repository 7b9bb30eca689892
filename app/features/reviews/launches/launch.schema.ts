import { z } from "zod";
import { tidyName, tidyText } from "#app/lib/text.ts";
import { daySchema } from "../review.schema.ts";

/** Ids come as one text or several, as a form's boxes are posted. */
const ids = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.string().max(64)).max(200, "Expected at most 200"));

/** What a person enters of a launch. */
export const launchFormSchema = z.object({
  name: z
    .string()
    .overwrite(tidyName)
    .min(1, "Say what was launched")
    .max(120, "Expected at most 120 characters"),
  launchedOn: daySchema.refine(
    (day) => day >= "2000-01-01" && day <= "2100-01-01",
    "Expected a day of this century",
  ),
  note: z.string().overwrite(tidyText).max(2000, "Expected at most 2,000 characters").default(""),
  segmentIds: ids,
  themeIds: ids,
});
export type LaunchForm = z.infer<typeof launchFormSchema>;

export interface Launch {
  id: string;
  name: string;
  note: string;
  launchedOn: string;
  /** When reviews were asked for; null while its day has not come. */
  askedAt: string | null;
  createdAt: string;
}

/** After a launch customers need some time before they have spoken. */
export const DAYS_AFTER_LAUNCH = 14;
