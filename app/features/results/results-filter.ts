import { type ResponseChannel, responseChannels } from "#app/features/responses/response-channels.ts";
import { withoutNul } from "#app/lib/text.ts";

/** By what results can be set side by side. */
export const comparisons = ["segment", "language", "channel", "month"] as const;
export type Comparison = (typeof comparisons)[number];

/** Which responses are counted; null is no limit. */
export interface ResultsFilter {
  segment: string | null;
  language: string | null;
  channel: ResponseChannel | null;
  /** Days as ISO dates, both included. */
  from: string | null;
  to: string | null;
  /** The id of an ending, or NO_ENDING for the thank-you text. */
  ending: string | null;
  version: number | null;
  /** Of responses one of whose texts belongs to this theme. */
  theme: string | null;
  /** Counts also those that were set aside for their quality. */
  setAside: boolean;
}

/** Stands in a link for the plain thank-you text; no ending has this id, "#" is no part of one. */
export const NO_ENDING = "#thanks";

export const everything: ResultsFilter = {
  segment: null,
  language: null,
  channel: null,
  from: null,
  to: null,
  ending: null,
  version: null,
  theme: null,
  setAside: false,
};

/** The filter that an address names; what is not understood is left out. */
export function readResultsFilter(query: URLSearchParams): ResultsFilter {
  const text = (name: string) => withoutNul(query.get(name) ?? "").slice(0, 64) || null;
  const version = Number(query.get("version") ?? "");
  return {
    segment: text("segment"),
    language: text("language"),
    channel: responseChannels.find((channel) => channel === query.get("channel")) ?? null,
    from: readDay(query.get("from")),
    to: readDay(query.get("to")),
    ending: text("ending"),
    version: Number.isSafeInteger(version) && version > 0 && version < 2 ** 31 ? version : null,
    theme: text("theme"),
    setAside: query.get("aside") === "1",
  };
}

export function readComparison(query: URLSearchParams): Comparison | null {
  return comparisons.find((comparison) => comparison === query.get("compare")) ?? null;
}

/** The same as the query of a link; the reverse of readResultsFilter. */
export function filterQuery({ setAside, ...filter }: ResultsFilter): Record<string, string | number | null> {
  return { ...filter, aside: setAside ? "1" : null };
}

/** The names of what narrows the results; counting those set aside widens them. */
export function narrowedBy(filter: ResultsFilter): (keyof ResultsFilter)[] {
  const names = ["segment", "language", "channel", "from", "to", "ending", "version", "theme"] as const;
  return names.filter((name) => filter[name] !== null);
}

function readDay(text: string | null): string | null {
  if (text === null || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : text;
}
