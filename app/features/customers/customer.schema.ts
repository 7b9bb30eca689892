import { z } from "zod";
import { type ConsentState, consentStates } from "#app/features/consents/consent.schema.ts";
import { tidyName } from "#app/lib/text.ts";
import { normaliseEmail } from "./identity.ts";

export const decisionRoles = ["user", "champion", "budget", "blocker"] as const;
/** May we write to this person: what the customer's own row says, and mailings read. */
export type Consent = ConsentState;
export { consentStates };
export type DecisionRole = (typeof decisionRoles)[number];

/** The record of one real person known to the business. */
export interface Customer {
  id: string;
  externalId: string | null;
  email: string | null;
  name: string | null;
  nameKey: string;
  phone: string | null;
  /** The number in the form it is matched by (E.164); null where it is none or names no country. */
  phoneKey: string | null;
  companyId: string | null;
  jobTitle: string | null;
  decisionRole: DecisionRole | null;
  consent: Consent;
  consentChangedAt: string | null;
  since: string;
  /** JSON array: the words under which tools file the person. */
  tags: string;
  createdAt: string;
  updatedAt: string;
}

/** What a source says about who a person is; blank fields say nothing. */
export interface CustomerIdentity {
  externalId?: string | null;
  email?: string | null;
  name?: string | null;
  phone?: string | null;
  companyId?: string | null;
  jobTitle?: string | null;
  decisionRole?: DecisionRole | null;
  consent?: Consent | null;
  since?: string | null;
  tags?: readonly string[] | null;
}

/** What the customer is called on screens: the name, else the e-mail address, else the external id. */
export function displayName(customer: {
  name: string | null;
  email: string | null;
  externalId: string | null;
}): string {
  return customer.name ?? customer.email ?? customer.externalId ?? "Unnamed customer";
}

/** A text that may be left empty, kept as null then. */
const textOrNull = (max: number) =>
  z
    .string()
    .overwrite(tidyName)
    .max(max, `Expected at most ${max} characters`)
    .default("")
    .transform((text) => (text === "" ? null : text));

export const customerFormSchema = z
  .object({
    name: textOrNull(200),
    email: z
      .string()
      .trim()
      .default("")
      .refine(
        (text) => text === "" || normaliseEmail(text) !== null,
        "Expected an address such as ana@example.org",
      )
      .transform((text) => normaliseEmail(text)),
    externalId: textOrNull(200),
    phone: textOrNull(40),
    company: textOrNull(200),
    jobTitle: textOrNull(200),
    decisionRole: z
      .enum([...decisionRoles, ""])
      .default("")
      .transform((role) => (role === "" ? null : role)),
    consent: z.enum(consentStates).default("unknown"),
  })
  .refine((form) => form.name !== null || form.email !== null || form.externalId !== null, {
    path: ["name"],
    message: "Enter a name, an e-mail address or a customer number",
  });

export type CustomerForm = z.infer<typeof customerFormSchema>;
