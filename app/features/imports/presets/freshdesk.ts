import type { Preset } from "./preset.ts";

const DISTINCTIVE = [
  "first response time",
  "survey results",
  "initial response time",
  "due by time",
  "agent interactions",
  "customer interactions",
  "resolution status",
  "first response status",
  "every response status",
  "last update time",
  "time tracked",
];

/** The answers of the satisfaction survey of its maker's tools, the worst first, with what they stand for. */
export const SATISFACTION = new Map(
  "extremely unhappy, very unhappy, unhappy, neutral, happy, very happy, extremely happy"
    .split(", ")
    .map((answer, at) => [answer, `${at + 1}/7`]),
);

/** Ticket export; its users choose the columns. Codes as its API gives them. */
export const freshdesk: Preset = {
  id: "freshdesk",
  name: "Freshdesk",
  kind: "tickets",
  confidence: "documented",
  signature: {
    all: ["ticket id"],
    some: { of: DISTINCTIVE, atLeast: 2 },
    none: ["requester name", "survey result", "urgency"],
  },
  fields: {
    externalId: ["ticket id"],
    title: ["subject"],
    body: ["description"],
    occurredAt: ["created time"],
    rating: ["survey results"],
    channel: ["source"],
    status: ["status"],
    tags: ["tags"],
    customerEmail: ["email", "requester email", "contact email"],
    customerName: ["full name"],
    customerPhone: ["phone", "work phone", "mobile phone"],
    companyName: ["company name"],
  },
  others: [
    ...[
      "contact id",
      "priority",
      "type",
      "agent",
      "group",
      "resolved time",
      "closed time",
      "resolution time",
    ],
    ...["product", "language"],
  ],
  // Codes become the words of files without codes, so that a ticket is known again in either.
  values: {
    channel: new Map([
      ["1", "Email"],
      ["2", "Portal"],
      ["3", "Phone"],
      ["7", "Chat"],
      ["9", "Feedback Widget"],
      ["10", "Outbound Email"],
    ]),
    status: new Map([
      ["2", "Open"],
      ["3", "Pending"],
      ["4", "Resolved"],
      ["5", "Closed"],
    ]),
    rating: SATISFACTION,
  },
  notes: ["Columns of hours are often empty in these files; only the times are read."],
};
