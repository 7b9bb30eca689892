import { formatCount, formatShare } from "#app/lib/numbers.ts";
import type { DocumentEvidence, DocumentLine, DocumentQuote } from "./persona-document.ts";

/** A share with its interval and what it is compared with: "12 of 40, 30 % (18 to 45 %); others 10 %"; "" without numbers. */
export function numbersInWords({ n, of, share, low, high, othersShare }: DocumentEvidence): string {
  if (n === undefined) return "";
  if (of === undefined || share === undefined) return `n = ${formatCount(n)}`;
  const interval =
    low === undefined || high === undefined
      ? ""
      : ` (${Math.round(low * 100)} to ${Math.round(high * 100)}\u00a0%)`;
  const others = othersShare === undefined ? "" : `; others ${formatShare(othersShare)}`;
  return `${formatCount(n)} of ${formatCount(of)}, ${formatShare(share)}${interval}${others}`;
}

/** Where the numbers come from and how new they are: "from Survey 12, Ticket 3; newest 2026-05-03"; "" where nothing is known. */
export function originsInWords({ sources, newest }: DocumentEvidence): string {
  const from = sources?.length
    ? `from ${sources.map(({ source, n }) => `${source} ${formatCount(n)}`).join(", ")}`
    : "";
  const last = newest === undefined ? "" : `newest ${newest.slice(0, 10)}`;
  return [from, last].filter((part) => part !== "").join("; ");
}

/** What customers answered who were asked about a line: "asked: 8 yes, 2 no, 1 unsure"; "" where nobody was. */
export function askedInWords({ asked }: DocumentEvidence): string {
  if (asked === undefined || asked.yes + asked.no + asked.unsure === 0) return "";
  return `asked: ${asked.yes} yes, ${asked.no} no, ${asked.unsure} unsure`;
}

/** Whose words a line has now: "edited", or "worded by" and a model; "" where it stands as it was drafted. */
export function wordingInWords({ edited, wordedBy }: Pick<DocumentLine, "edited" | "wordedBy">): string {
  if (wordedBy !== undefined) return `worded by ${wordedBy}`;
  return edited ? "edited" : "";
}

/** Where and when something was said: "ticket, 2026-05-03", or only the month for outsiders. */
export function saidInWords({ source, occurredAt }: DocumentQuote): string {
  return `${source}, ${occurredAt.slice(0, 10)}`;
}
