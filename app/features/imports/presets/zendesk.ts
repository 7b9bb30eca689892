import { textsInJson } from "./json-cell.ts";
import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

/** A tag of Zendesk holds no blanks. */
const TAGS = /[\s,;]+/;

const TICKET_STATES = new Map([["deleted", "deleted in Zendesk"]]);

/** The account's ticket export as CSV, which its makers leave the texts out of. */
export const zendeskCsv: Preset = {
  id: "zendesk-csv",
  name: "Zendesk CSV",
  source: "Zendesk",
  kind: "tickets",
  confidence: "several-files",
  signature: { all: ["summation column", "requester domain"] },
  fields: {
    externalId: ["id"],
    title: ["subject"],
    occurredAt: ["created at"],
    rating: ["satisfaction score"],
    channel: ["via"],
    status: ["status"],
    tags: ["tags"],
    customerId: ["requester external id"],
    customerEmail: ["requester email"],
    customerName: ["requester"],
    companyName: ["organization"],
  },
  others: [
    ...[
      "requester id",
      "submitter",
      "assignee",
      "group",
      "priority",
      "ticket type",
      "updated at",
      "assigned at",
    ],
    ...["due date", "initially assigned at", "solved at", "resolution time", "group stations"],
    ...["assignee stations", "reopens", "replies", /^(first|full|agent|requester|on hold) .* in minutes/],
  ],
  separators: { tags: TAGS },
  // The words of the JSON export, so that a ticket of either is known again in the other.
  values: {
    channel: new Map([
      ["mail", "email"],
      ["web form", "web"],
      ["web service", "api"],
      ["chat", "chat"],
    ]),
  },
  setAside: deleted,
  notes: [
    "This Zendesk CSV has no ticket text; export JSON. What is read here are the subjects, the scores and who wrote.",
  ],
};

/** The account's ticket export as JSON, one ticket a line, or what its API answers. */
export const zendeskJson: Preset = {
  id: "zendesk-json",
  name: "Zendesk JSON",
  source: "Zendesk",
  kind: "tickets",
  confidence: "several-files",
  signature: {
    all: ["requester id", "description"],
    some: {
      of: [
        "raw subject",
        "submitter id",
        "via channel",
        "organization id",
        "ticket form id",
        "has incidents",
      ],
      atLeast: 2,
    },
  },
  fields: {
    externalId: ["id"],
    title: ["subject", "raw subject"],
    body: ["requester s words"],
    occurredAt: ["created at"],
    rating: ["satisfaction rating score"],
    channel: ["via channel"],
    status: ["status"],
    tags: ["tags"],
    customerId: ["requester external id"],
    customerEmail: ["requester s address", "requester email"],
    customerName: ["requester name"],
    companyName: ["organization name"],
  },
  others: [
    ...["url", "external id", "type", "priority", "recipient", "assignee id", "group id", "collaborator ids"],
    ...["follower ids", "email cc ids", "forum topic id", "problem id", "due at", "custom fields", "fields"],
    ...["brand id", "custom status id", "generated timestamp", "updated at", "is public", "encoded id"],
    ...[
      "sharing agreement ids",
      "followup ids",
      "allow channelback",
      "allow attachments",
      "from messaging channel",
    ],
    ...["comments", "support type", "result type", "comment count", "satisfaction rating id"],
    /^via (source|followup) /,
    /^satisfaction rating (comment|reason)/,
  ],
  derived: [
    { name: "Requester's words", from: ["description", "comments"], value: requestersWords },
    { name: "Requester's address", from: ["via source from address"], value: requestersAddress },
  ],
  separators: { tags: TAGS },
  setAside: deleted,
  notes: [
    "A ticket names its writer by a number of Zendesk's own (requester_id), and where it was mailed by the address. To know the people, export the users too, import them first as customers, and choose “Customer number” for their id there and for requester_id here.",
    "Where a ticket holds its comments, only those of its requester are read.",
  ],
};

/** The public comments of the one who asked; without comments the description, which is the first of them. */
function requestersWords(row: RowView): string {
  const requester = row.text("requester id");
  const words = textsInJson(row.text("comments"), (comment) => {
    if (String(comment.get("author_id") ?? "") !== requester || comment.get("public") === false) return null;
    return comment.get("plain_body") ?? comment.get("body") ?? comment.get("html_body");
  });
  return words.length > 0 ? words.join("\n\n") : row.text("description");
}

/** Of a ticket that came by mail whoever mailed it; shared mailboxes are nobody for every import. */
function requestersAddress(row: RowView): string {
  const isMailed = ["email", "mail"].includes(row.text("via channel").toLowerCase());
  return row.text("requester email") || (isMailed ? row.text("via source from address") : "");
}

function deleted(row: RowView): string | null {
  return TICKET_STATES.get(row.text("status").toLowerCase()) ?? null;
}
