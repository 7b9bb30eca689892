import { z } from "zod";

const number = (min: number, max: number) =>
  z.coerce
    .number(`Expected a whole number from ${min} to ${max}`)
    .int(`Expected a whole number from ${min} to ${max}`)
    .min(min, `Expected a whole number from ${min} to ${max}`)
    .max(max, `Expected a whole number from ${min} to ${max}`);

/** How much is sent, to whom and how fast: one setting for the whole workspace. */
export const sendingRulesSchema = z.object({
  /** A customer gets at most so many survey mails … */
  quietMails: number(1, 50),
  /** … in so many days. */
  quietDays: number(1, 365),
  /** The attribute in which customers say how often they want to be asked; null where there is none. */
  toleranceAttributeId: z.string().max(64).nullable(),
  /** What the mail server takes. */
  perMinute: number(1, 5000),
  /** Whether mails hold a picture of ours whose loading says that they were opened. */
  pixel: z.boolean(),
});
export type SendingRules = z.infer<typeof sendingRulesSchema>;

/**
 * Two a week leave room for an invitation and a reminder. Sixty a minute is what shared mail servers usually allow, and
 * slow enough to stop a mistake half way.
 */
export const defaultSendingRules: SendingRules = {
  quietMails: 2,
  quietDays: 7,
  toleranceAttributeId: null,
  perMinute: 60,
  pixel: false,
};

/** The form of the rules: an empty choice is none, and a box that is not ticked posts nothing. */
export const sendingRulesFormSchema = z.object({
  quietMails: sendingRulesSchema.shape.quietMails,
  quietDays: sendingRulesSchema.shape.quietDays,
  toleranceAttributeId: z
    .string()
    .max(64)
    .default("")
    .transform((id) => id || null),
  perMinute: sendingRulesSchema.shape.perMinute,
  pixel: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
