import type { Preset } from "./preset.ts";

/** Contacts; conversations cannot be exported as a table yet. */
export const chatwootContacts: Preset = {
  id: "chatwoot-contacts",
  name: "Chatwoot contacts",
  source: "Chatwoot",
  kind: "customers",
  confidence: "documented",
  signature: {
    all: ["identifier", "phone number"],
    some: { of: ["document number", "ip address", "labels", /^custom attribute \d+$/], atLeast: 2 },
  },
  fields: {
    customerId: ["identifier"],
    customerEmail: ["email"],
    customerName: ["name"],
    customerPhone: ["phone number"],
    companyName: ["company name"],
    tags: ["labels"],
  },
  shortRows: "reject",
  others: ["id", "document number", "ip address", /^custom attribute /],
  notes: [
    "In Chatwoot's own sample a value is missing from the second row on, so that phone numbers stand under other names. Rows with too few cells are rejected and can be mended.",
  ],
};
