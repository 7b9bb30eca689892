import type { Consent } from "#app/features/customers/customer.schema.ts";

const WORDS = new Map<string, Consent>([
  ...words(
    "granted",
    "yes y true 1 granted subscribed active confirmed opted-in opt-in optin ja oui si sí نعم",
  ),
  ...words(
    "withdrawn",
    "no n false 0 withdrawn unsubscribed inactive opted-out opt-out optout cleaned bounced nein non لا",
  ),
  ...words("unknown", "unknown pending unconfirmed unset none"),
]);

function words(consent: Consent, list: string): [string, Consent][] {
  return list.split(" ").map((word) => [word, consent]);
}

/** What a cell says about consent to be contacted; undefined when it is no word known for it. */
export function parseConsent(raw: string): Consent | undefined {
  return WORDS.get(
    raw
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-"),
  );
}

/** Whether a text answers a yes-or-no question. */
export function isTruth(raw: string): boolean {
  return /^(yes|no|true|false|y|n|0|1)$/i.test(raw.trim());
}
