import { DAY_MS } from "#app/lib/clock.ts";

/** What a timeline can be narrowed to, in the order in which it is offered. */
export const timelineKinds = [
  "answer",
  "ticket",
  "review",
  "mention",
  "purchase",
  "visit",
  "use",
  "email",
  "theme",
  "edit",
  "consent",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKindWords: Readonly<Record<TimelineKind, string>> = {
  answer: "Answers",
  ticket: "Tickets",
  review: "Reviews",
  mention: "Mentions and notes",
  purchase: "Purchases",
  visit: "Visits",
  use: "Use and other events",
  email: "E-mails",
  theme: "Themes",
  edit: "Edits",
  consent: "Consent",
};

/** What a timeline shows, as its address says it. */
export interface TimelineQuery {
  /** Empty for all. */
  kinds: readonly TimelineKind[];
  /** Days, both included; null for no bound. */
  from: string | null;
  to: string | null;
}

/** Reads the filter from an address ("kind=ticket,review" or one "kind" each); what cannot be read is left out. */
export function readTimelineQuery(query: URLSearchParams): TimelineQuery {
  const asked = new Set(query.getAll("kind").flatMap((text) => text.split(",")));
  const day = (name: string) => {
    const text = query.get(name) ?? "";
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  };
  return { kinds: timelineKinds.filter((kind) => asked.has(kind)), from: day("from"), to: day("to") };
}

/** The parts of a query that its address needs. */
export function timelineQueryParts({ kinds, from, to }: TimelineQuery): Record<string, string | null> {
  return { kind: kinds.length === 0 ? null : kinds.join(","), from, to };
}

/** The day after another one. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
