import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { DocumentEvidence, DocumentQuote, PersonaDocument } from "../persona-document.ts";

const days = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const months = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });

/** "3 May 2026", or "May 2026" where only the month is told; "" for what is no date. */
export function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return iso.length <= 7 ? months.format(date) : days.format(date);
}

/** Where the numbers come from and how old they are: "survey 12, ticket 3; newest 3 May 2026"; "" where unknown. */
export function originsOf({ sources = [], newest }: DocumentEvidence): string {
  const from = sources.map(({ source, n }) => `${source} ${formatCount(n)}`).join(", ");
  const day = newest === undefined ? "" : formatDay(newest);
  return [from, day === "" ? "" : `newest ${day}`].filter((part) => part !== "").join("; ");
}

/** Who a quote is from, as far as that is told: "survey, 3 May 2026". */
export function attributionOf({ source, occurredAt }: DocumentQuote): string {
  return [source, formatDay(occurredAt)].filter((part) => part !== "").join(", ");
}

/** What the whole persona rests on, in one sentence. */
export function basisOf({ draftedAt, basis }: PersonaDocument): string {
  const people = formatNoun(basis.members, "customer", "customers");
  return `Drafted on ${formatDay(draftedAt)} from ${people} in “${basis.segment}”, of whom ${formatCount(basis.speakers)} have said something.`;
}

export const INVENTED = "name and portrait invented";
export const SEMI_FICTIONAL = "Semi-fictional: nobody is this person";
export const LEGEND =
  "A dot is the share among them, its band the 95 % interval, the upright mark the share among all other customers.";
