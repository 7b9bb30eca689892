import type { PersonalKind } from "./personal-span.ts";

/** What stands in a text where personal data was taken out before it was stored. */
export const redactionWords = {
  "e-mail address": "[e-mail]",
  "phone number": "[phone]",
  "card number": "[card]",
  "bank account": "[bank account]",
  address: "[address]",
  name: "[name]",
  number: "[number]",
} as const satisfies Record<PersonalKind, string>;
