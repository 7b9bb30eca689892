import { SATISFACTION } from "./freshdesk.ts";
import type { Preset } from "./preset.ts";

export const freshservice: Preset = {
  id: "freshservice",
  name: "Freshservice",
  kind: "tickets",
  confidence: "one-file",
  signature: {
    all: ["ticket id", "requester name"],
    some: {
      of: ["first response time", "survey result", "urgency", "impact", "sub category", "last updated time"],
      atLeast: 1,
    },
  },
  fields: {
    externalId: ["ticket id"],
    title: ["subject"],
    body: ["description"],
    occurredAt: ["created time"],
    rating: ["survey result"],
    channel: ["source"],
    status: ["status"],
    tags: ["tags"],
    customerEmail: ["requester email"],
    customerName: ["requester name"],
    companyName: ["company"],
  },
  others: [
    ...["type", "priority", "group", "agent", "category", "item", "department", "due by time"],
    ...["resolved time", "closed time", "resolution time", "resolution status", "first response status"],
    ...["agent interactions", "customer interactions", "approval status", "requester location"],
  ],
  values: { rating: SATISFACTION },
  notes: [],
};
