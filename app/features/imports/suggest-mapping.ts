import { suggestMapping } from "./column-mapping.ts";
import { normaliseHeader } from "./header-names.ts";
import type { ColumnProfile, ImportKind, Mapping } from "./import.schema.ts";
import { personalChoicesSchema } from "./personal-choices.ts";

/** A complete mapping to begin with: what is suggested for each column, and the rest filled sensibly. */
export function initialMapping(
  kind: ImportKind,
  columns: readonly ColumnProfile[],
  fileName: string,
): Mapping {
  const suggestions = suggestMapping(kind, columns);
  return {
    columns: columns.map((_, index) => {
      const field = suggestions[index]?.field ?? null;
      return {
        target: field === null ? "skip" : `field:${field}`,
        dateOrder: "detected",
        decimals: "detected",
        purpose: "",
        category: "demographic",
      };
    }),
    sourceName: sourceNameOf(columns, fileName),
    ratingScale: "detected",
    timeZone: "UTC",
    currency: "EUR",
    shortRows: "reject",
    personalData: personalChoicesSchema.parse({}),
  };
}

/** Columns by which the export of a tool is known; all of a line must be there. */
const TOOLS: readonly (readonly [name: string, ...columns: string[]])[] = [
  ["Zendesk", "summation column", "requester domain"],
  ["Freshdesk", "ticket id", "survey results", "agent interactions"],
  ["Freshservice", "ticket id", "requester name", "first response time"],
  ["Intercom", "conversation id", "current conversation state"],
  ["Intercom", "message body", "conversation first response at"],
  ["Front", "message id", "segment", "extract"],
  ["Jira", "issue key", "issue id"],
  ["Google Play", "review submit millis since epoch"],
  ["Trustpilot", "review stars", "business unit id"],
  ["Amazon", "review headline", "verified purchase"],
  ["Shopify", "financial status", "lineitem name"],
  ["Shopify", "total spent", "total orders"],
  ["Mailchimp", "member rating", "leid", "euid"],
  ["HubSpot", "record id", "contact owner"],
];

/** The tool whose export this is, else the file's name without dates, counters and its ending. */
export function sourceNameOf(columns: readonly { name: string }[], fileName: string): string {
  const names = new Set(columns.map((column) => normaliseHeader(column.name)));
  const tool = TOOLS.find(([, ...needed]) => needed.every((name) => names.has(name)));
  if (tool) return tool[0];
  const stem = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/\(\d+\)/g, " ")
    .replace(/[\d_\-.\s]+/g, " ")
    .trim();
  return stem.slice(0, 80) || "Imported file";
}
