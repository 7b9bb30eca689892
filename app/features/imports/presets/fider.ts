import type { Preset } from "./preset.ts";

/** Posts of a feedback board. */
export const fider: Preset = {
  id: "fider",
  name: "Fider",
  kind: "tickets",
  confidence: "documented",
  signature: { all: ["original number", "responded at"] },
  fields: {
    externalId: ["number"],
    title: ["title"],
    body: ["description"],
    occurredAt: ["created at"],
    status: ["status"],
    tags: ["tags"],
    votes: ["votes count"],
    customerName: ["created by"],
  },
  others: ["comments count", "responded by", "response", "original title"],
  setAside: (row) => (row.text("original number") === "" ? null : "a duplicate of another post"),
  notes: [
    "Authors are names only, so posts stay without a customer.",
    "Duplicates are skipped. Fider itself adds the voters of a duplicate to the post that it repeats, so its votes count there.",
  ],
};
