import { z } from "zod";
import { oneLine } from "#app/lib/mail-address.ts";
import { tidyText } from "#app/lib/text.ts";
import { placeholderProblem } from "./placeholders.ts";

/**
 * Whom a mailing writes to: customers of a segment or a search, or those on a list of addresses, whom it invites; or those
 * who answered, whom it tells what became of it.
 */
export const audienceSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("customers"),
    /** Any part of the name or e-mail address. */
    search: z.string().max(200),
    segmentId: z.string().max(64).nullable(),
    /** Only who said that they may be written to. */
    consentedOnly: z.boolean(),
  }),
  z.object({
    kind: z.literal("list"),
    /** Whether addresses that nobody is known by become customers. */
    addUnknown: z.boolean(),
    consentedOnly: z.boolean(),
  }),
  z.object({ kind: z.literal("answered"), consentedOnly: z.boolean() }),
]);
export type Audience = z.infer<typeof audienceSchema>;

/** Whether a mailing tells those who answered what became of it, instead of inviting anybody. */
export function tellsBack({ kind }: Audience): boolean {
  return kind === "answered";
}

const filled = (text: z.ZodString) =>
  text.superRefine((value, context) => {
    const problem = placeholderProblem(value);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });

export const messageSchema = z.object({
  /** One line: a line break would end the header. */
  subject: filled(
    z
      .string("Enter a subject")
      .overwrite(oneLine)
      .min(1, "Enter a subject")
      .max(150, "A subject has at most 150 characters"),
  ),
  text: filled(
    z
      .string("Enter a text")
      .overwrite(tidyText)
      .min(1, "Enter a text")
      .max(5000, "A text has at most 5,000 characters"),
  ),
});
export type InvitationMessage = z.infer<typeof messageSchema>;

const wholeNumber = (min: number, max: number) => {
  const message = `Expected a whole number from ${min} to ${max}`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message);
};

const remindersSchema = z.object({
  reminders: wholeNumber(0, 5),
  reminderDays: wholeNumber(1, 60),
});

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** What the form about a mailing posts; the file travels beside it. */
export const invitationFormSchema = z
  .object({
    audience: z.enum(["customers", "list", "answered"], "Choose who gets it").default("customers"),
    search: z.string().trim().max(200, "Expected at most 200 characters").default(""),
    segment: z.string().max(64).default(""),
    list: z.string().default(""),
    addUnknown: ticked,
    consentedOnly: ticked,
  })
  .extend(messageSchema.shape)
  .extend(remindersSchema.shape);
export type InvitationForm = z.infer<typeof invitationFormSchema>;

/** The audience that a form names. */
export function audienceOf(form: InvitationForm): Audience {
  const { audience, search, segment, addUnknown, consentedOnly } = form;
  if (audience === "answered") return { kind: "answered", consentedOnly };
  if (audience === "list") return { kind: "list", addUnknown, consentedOnly };
  return { kind: "customers", search, segmentId: segment || null, consentedOnly };
}

/** What the buttons of a mailing's page post. */
export const invitationActionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("send") }),
  z.object({
    intent: z.literal("schedule"),
    sendAt: z
      .string("Choose a day and a time")
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Expected a day and a time")
      .refine((text) => !Number.isNaN(Date.parse(`${text}:00.000Z`)), "Expected a day and a time"),
  }),
  z.object({ intent: z.literal("pause") }),
  z.object({ intent: z.literal("continue") }),
  z.object({ intent: z.literal("cancel") }),
  z.object({ intent: z.literal("remove") }),
]);
export type InvitationAction = z.infer<typeof invitationActionSchema>;

export const invitationStates = ["draft", "scheduled", "running", "paused", "cancelled"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** A mailing that invites to a survey, or tells those who answered it what became of it. */
export interface Invitation {
  id: string;
  surveyId: string;
  state: InvitationState;
  audience: Audience;
  message: InvitationMessage;
  reminders: number;
  reminderDays: number;
  sendAt: string | null;
  /** Whether everybody whom it invites stands on its list. */
  gathered: boolean;
  gatheredTo: string | null;
  createdAt: string;
  startedAt: string | null;
}
