import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";

export const consentStates = ["granted", "withdrawn", "unknown"] as const;
export type ConsentState = (typeof consentStates)[number];

/** The purposes that Earshot itself acts on; owners add others. */
export const CONTACT = "contact";
export const ANALYSIS = "analysis";
export const QUOTES = "quotes";

/** Where a word about consent came from; "person" is somebody of the team who noted it. */
export const consentSources = [
  "before",
  "import",
  "survey",
  "person",
  "unsubscribe",
  "merge",
  "undo",
] as const;
export type ConsentSourceType = (typeof consentSources)[number];

export interface ConsentSource {
  type: ConsentSourceType;
  /** The import, response or merge. */
  id: string | null;
  label: string;
  /** Who of the team noted it; null where nobody did. */
  byName: string | null;
}

/** What a source says of a person and a purpose. */
export interface SaidConsent {
  customerId: string;
  purposeId: string;
  state: ConsentState;
  source: ConsentSource;
  /** ISO text; now where it is left out. */
  at?: string;
}

export interface ConsentPurpose {
  id: string;
  name: string;
  description: string;
  retiredAt: string | null;
}

/** What holds for a person and a purpose; `source` is null where nobody was asked. */
export interface PurposeConsent {
  purpose: ConsentPurpose;
  state: ConsentState;
  source: string | null;
  at: string | null;
}

/** A change of what a person agreed to. */
export interface ConsentChange {
  id: string;
  purposeId: string;
  purposeName: string;
  state: ConsentState;
  sourceType: ConsentSourceType;
  sourceLabel: string;
  byName: string | null;
  at: string;
}

export const purposeFormSchema = z.object({
  name: z
    .string()
    .overwrite(tidyName)
    .min(1, "Expected a name, such as “Interviews”")
    .max(80, "Expected at most 80 characters"),
  description: z
    .string()
    .trim()
    .min(1, "Expected a sentence that says what is agreed to")
    .max(400, "Expected at most 400 characters"),
});
export type PurposeForm = z.infer<typeof purposeFormSchema>;

export const consentFormSchema = z.object({
  purposeId: z.string().min(1).max(64),
  state: z.enum(consentStates, "Expected one of the answers"),
  note: z.string().overwrite(tidyName).max(200, "Expected at most 200 characters").default(""),
});
export type ConsentForm = z.infer<typeof consentFormSchema>;
