import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

/** Issue export of Jira and Jira Service Management, where the reporter is the customer. */
export const jira: Preset = {
  id: "jira",
  name: "Jira",
  kind: "tickets",
  confidence: "several-files",
  signature: { all: ["issue key", "issue id"] },
  fields: {
    externalId: ["issue key"],
    title: ["summary"],
    body: ["description", "comments of the reporter"],
    occurredAt: ["created"],
    rating: ["satisfaction rating", "satisfaction"],
    channel: ["request channel type", "channel"],
    status: ["status"],
    tags: ["labels", "component s", "components"],
    votes: ["votes"],
    customerEmail: ["reporter s e mail"],
    customerName: ["reporter"],
    companyName: ["organizations", "organization"],
  },
  others: [
    ...[
      "issue id",
      "issue type",
      "priority",
      "resolution",
      "assignee",
      "assignee id",
      "reporter id",
      "creator",
    ],
    ...[
      "creator id",
      "updated",
      "last viewed",
      "resolved",
      "due date",
      "environment",
      "watchers",
      "watchers id",
    ],
    ...["log work", "work ratio", "security level", "attachment", "comment", "sprint", "fix version s"],
    ...["affects version s", "parent", "parent id", "status category", "status category changed"],
    /^project /,
    /^σ? ?(original estimate|remaining estimate|time spent)$/,
    /^(inward|outward) issue link/,
  ],
  derived: [
    { name: "Comments of the reporter", from: ["comment"], value: commentsOfReporter },
    {
      name: "Reporter's e-mail",
      from: ["reporter"],
      value: (row) =>
        row.text("reporter email") || (row.text("reporter").includes("@") ? row.text("reporter") : ""),
    },
  ],
  notes: [
    "The reporter counts as the customer. Of the comments only the reporter's own are read.",
    "A reporter without an e-mail address stays unknown: names alone never lead to a customer.",
  ],
};

/** Each comment's cell is date;author;text, where the author is a name or an account id. */
function commentsOfReporter(row: RowView): string {
  const reporters = new Set([row.text("reporter"), row.text("reporter id")].filter(Boolean));
  return row
    .texts("comment")
    .flatMap((cell) => {
      const author = cell.indexOf(";");
      const text = cell.indexOf(";", author + 1);
      if (author === -1 || text === -1) return [];
      return reporters.has(cell.slice(author + 1, text).trim()) ? [cell.slice(text + 1).trim()] : [];
    })
    .join("\n\n");
}
