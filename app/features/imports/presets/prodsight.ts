import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

/** Who writes in Intercom beside its customers (lead, user, contact). */
const NOT_CUSTOMERS = new Map([
  ["admin", "written by an agent"],
  ["team", "written by an agent"],
  ["bot", "written by a bot"],
]);

/** Every message of Intercom's conversations, one a row, as the Prodsight exporter writes them. */
export const prodsight: Preset = {
  id: "intercom-prodsight",
  name: "Intercom messages (Prodsight)",
  source: "Intercom",
  kind: "tickets",
  confidence: "documented",
  signature: { all: ["message body", "conversation first response at"] },
  fields: {
    externalId: ["conversation and its first message"],
    body: ["message body"],
    occurredAt: ["message created at"],
    status: ["conversation state"],
    tags: ["conversation tags"],
    customerId: ["message author user id"],
    customerEmail: ["message author email"],
    customerName: ["message author name"],
    companyName: ["message author companies"],
  },
  others: [
    ...["message id", "message type", "message author type", "message author id", "conversation id"],
    ...["conversation created at", "conversation closed at", "app id", "app name"],
  ],
  derived: [
    {
      name: "Conversation and its first message",
      from: ["conversation id", "message id"],
      // A conversation whose messages do not stand together becomes several items, each of which keeps its words.
      value: (row) => [row.text("conversation id"), row.text("message id")].filter(Boolean).join(":"),
    },
  ],
  setAside(row: RowView) {
    const type = row.text("message author type").toLowerCase();
    if (row.text("message type").toLowerCase() === "note") return "an internal note";
    return NOT_CUSTOMERS.get(type) ?? (row.text("message body") === "" ? "a message without text" : null);
  },
  continues: {
    key: "conversation id",
    join: ["message body"],
    reason: "a further message of the conversation above; its words are kept there",
  },
  notes: [
    "Messages of customers that follow one another in a conversation are read as one text; those of agents and bots are set aside.",
  ],
};
