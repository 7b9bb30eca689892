import { z } from "zod";
import type { PersonalKind } from "#app/engines/text/personal-data/personal-span.ts";
import { redactionWords } from "#app/engines/text/personal-data/redaction-words.ts";

/** What can be recognised in texts: its name in forms, on pages, and what stands in its place once redacted. */
export const personalKinds = [
  {
    key: "email",
    kind: "e-mail address",
    label: "E-mail addresses",
    token: redactionWords["e-mail address"],
  },
  { key: "phone", kind: "phone number", label: "Phone numbers", token: redactionWords["phone number"] },
  { key: "card", kind: "card number", label: "Card numbers", token: redactionWords["card number"] },
  { key: "account", kind: "bank account", label: "Bank accounts", token: redactionWords["bank account"] },
  { key: "address", kind: "address", label: "Street addresses", token: redactionWords.address },
  { key: "name", kind: "name", label: "Names in greetings and signatures", token: redactionWords.name },
  { key: "number", kind: "number", label: "Long numbers, such as an order's", token: redactionWords.number },
] as const satisfies readonly { key: string; kind: PersonalKind; label: string; token: string }[];

export type PersonalKey = (typeof personalKinds)[number]["key"];

const choice = z.enum(["keep", "redact"]).default("keep");

/** Per kind of personal data whether it stays in the texts or is replaced before they are stored. */
export const personalChoicesSchema = z
  .object({
    email: choice,
    phone: choice,
    card: choice,
    account: choice,
    address: choice,
    name: choice,
    number: choice,
  })
  .prefault({});
export type PersonalChoices = z.infer<typeof personalChoicesSchema>;
