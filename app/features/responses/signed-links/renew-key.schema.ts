import { z } from "zod";

/** For how many days links of a former key may still be taken. */
export const oldKeyDays = [
  { days: 0, label: "no longer, from now on" },
  { days: 1, label: "one more day" },
  { days: 7, label: "seven more days" },
  { days: 30, label: "30 more days" },
  { days: 90, label: "90 more days" },
] as const;

export const renewKeySchema = z.object({
  oldForDays: z.coerce
    .number()
    .refine((days) => oldKeyDays.some((choice) => choice.days === days), "Choose one of the times."),
});
