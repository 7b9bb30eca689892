import type { TimelineKind } from "./timeline-query.ts";

/** One thing that happened with a customer. */
export interface TimelineEntry {
  id: string;
  at: string;
  kind: TimelineKind;
  /** Where it comes from, and with it what `id` is the id of. */
  what: "event" | "feedback" | "response" | "mail" | "theme" | "edit" | "value" | "consent";
  /** The word for it: the event's type, the feedback's source, "survey" … */
  type: string;
  title: string;
  body: string;
  amountMinor: number | null;
  currency: string | null;
  rating: number | null;
  ratingScale: number | null;
  /** The survey, theme or feedback item it leads to. */
  leadsTo: string | null;
}

/** An entry of which only some things are known. */
export function toEntry(
  known: Pick<TimelineEntry, "id" | "at" | "kind" | "what" | "type"> & Partial<TimelineEntry>,
): TimelineEntry {
  return {
    ...{
      title: "",
      body: "",
      amountMinor: null,
      currency: null,
      rating: null,
      ratingScale: null,
      leadsTo: null,
    },
    ...known,
  };
}

/** The order of a timeline: newest first, of one moment by id. */
export function newestFirst(
  a: Pick<TimelineEntry, "at" | "id">,
  b: Pick<TimelineEntry, "at" | "id">,
): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

/** The entries by day, in their order. */
export function byDay<Entry extends { at: string }>(
  entries: readonly Entry[],
): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = entry.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
