import { objectsInJson, textsInJson } from "./json-cell.ts";
import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

const THREADS = /^(embedded )?threads$/;

/** Conversations as its API and its JSON export give them. */
export const helpScout: Preset = {
  id: "help-scout-json",
  name: "Help Scout",
  kind: "tickets",
  confidence: "several-files",
  signature: {
    all: [/^primary customer /],
    some: { of: ["preview", "mailbox id", "subject", THREADS], atLeast: 1 },
  },
  fields: {
    externalId: ["id", "number"],
    title: ["subject"],
    body: ["customer s messages"],
    occurredAt: ["created at"],
    channel: ["source via", "type"],
    status: ["status"],
    tags: ["tag names"],
    customerEmail: ["primary customer email"],
    customerFirstName: [/^primary customer first( name)?$/],
    customerLastName: [/^primary customer last( name)?$/],
  },
  others: [
    ...[
      "number",
      "mailbox id",
      "folder id",
      "assignee",
      "created by",
      "closed at",
      "user updated at",
      "state",
    ],
    ...["closed by", "custom fields", "bcc", "cc", "source type", "preview", "tags"],
    THREADS,
    /^(assignee|created by|closed by|closed by user|primary customer|customer waiting since|links) /,
  ],
  derived: [
    { name: "Customer's messages", from: [THREADS, "preview"], value: customersMessages },
    { name: "Tag names", from: ["tags"], value: tagNames },
  ],
  setAside(row) {
    if (row.text("status").toLowerCase() === "spam") return "marked as spam in Help Scout";
    return row.text(THREADS) !== "" && customersMessages(row) === "" ? "no message of the customer" : null;
  },
  notes: [
    "Only threads that the customer wrote are read; replies and notes of your team are left out.",
    "Help Scout's report as CSV holds no texts; this JSON does.",
  ],
};

/** The oldest first, as they were written; without threads the preview is all there is. */
function customersMessages(row: RowView): string {
  const threads = row.text(THREADS);
  if (threads === "") return row.text("preview");
  const written = objectsInJson(threads).filter((thread) => thread.get("type") === "customer");
  const times = written.map((thread) => String(thread.get("createdAt") ?? ""));
  const messages = written.map((thread) => String(thread.get("body") ?? "").trim()).filter(Boolean);
  const newestFirst = (times[0] ?? "") > (times.at(-1) ?? "");
  return (newestFirst ? messages.reverse() : messages).join("\n\n");
}

/** Tags come as words or as objects with a name. */
function tagNames(row: RowView): string {
  const cell = row.text("tags");
  const names = textsInJson(cell, (tag) => tag.get("tag") ?? tag.get("name"));
  return names.length > 0 || cell.startsWith("[") ? names.join(", ") : cell;
}
