import type { Preset } from "./preset.ts";

const CONVERSATION = [
  "conversation started at",
  "current conversation state",
  "conversation source",
  "conversation tag",
  "conversation rating",
  "conversation rating remark",
  "team currently assigned",
  "teammate currently assigned",
  "last teammate rated",
  "started by",
];

const PEOPLE = {
  customerEmail: ["user email"],
  customerName: ["user name"],
  companyName: ["company name"],
};

const OTHERS = [
  ...["updated at", "agent rated type", "ai topic", "ai subtopic", "ticket type", "first response time"],
  ...["channel", "started by"],
  /^fin ai agent /,
  /^time to /,
];

/** A reporting dataset of conversations: facts about each, and of its words only the remark beside a rating. */
export const intercom: Preset = {
  id: "intercom",
  name: "Intercom",
  kind: "tickets",
  confidence: "several-files",
  signature: {
    all: ["conversation id"],
    some: { of: CONVERSATION, atLeast: 2 },
    none: ["message body", "ticket title", "segment"],
  },
  fields: {
    externalId: ["conversation id"],
    body: ["conversation rating remark"],
    rating: ["conversation rating"],
    occurredAt: ["conversation started at"],
    channel: ["channel", "conversation source"],
    status: ["current conversation state"],
    tags: ["conversation tag", "topics"],
    ...PEOPLE,
  },
  others: [...OTHERS, ...CONVERSATION],
  notes: [
    "Of the words of a conversation this file holds only the remark beside its rating; a rating without one is noted with its customer where an address says who that is, and left out where not. For whole conversations, export the messages.",
    "Times are read in the zone that their column names.",
  ],
};

/** A reporting dataset of tickets. */
export const intercomTickets: Preset = {
  id: "intercom-tickets",
  name: "Intercom tickets",
  source: "Intercom",
  kind: "tickets",
  confidence: "several-files",
  signature: {
    all: ["ticket title"],
    some: { of: ["ticket created", "ticket url", "ticket category", "ticket time to resolve"], atLeast: 2 },
  },
  fields: {
    externalId: ["ticket id", "conversation id", "ticket url"],
    title: ["ticket title"],
    body: ["ticket description", "conversation rating remark"],
    rating: ["conversation rating"],
    occurredAt: ["ticket created", "conversation started at"],
    status: ["ticket state", "current ticket state", "current conversation state"],
    tags: ["ticket category", "conversation tag", "topics"],
    url: ["ticket url"],
    ...PEOPLE,
  },
  others: [...OTHERS, ...CONVERSATION, "ticket time to resolve"],
  notes: ["Times are read in the zone that their column names."],
};
