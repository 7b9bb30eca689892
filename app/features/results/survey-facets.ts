import { NO_ENDING } from "./results-filter.ts";

/** How many responses of a survey have all of these in common. */
export interface Breakdown {
  status: string;
  setAside: boolean;
  language: string | null;
  channel: string;
  endingId: string | null;
  version: number;
  count: number;
}

/** What a survey's results can be filtered by, with the number of complete responses of each value. */
export interface SurveyFacets {
  /** Complete responses that were not set aside. */
  counted: number;
  /** Complete ones that were set aside. */
  setAside: number;
  /** "" where it is not known. */
  language: Map<string, number>;
  channel: Map<string, number>;
  ending: Map<string, number>;
  version: Map<string, number>;
  /** Every response by what became of it, set aside or not. */
  status: Map<string, number>;
}

/** Adds a survey's breakdown up by each of its sides. */
export function facetsOf(breakdown: readonly Breakdown[]): SurveyFacets {
  const facets: SurveyFacets = {
    counted: 0,
    setAside: 0,
    language: new Map(),
    channel: new Map(),
    ending: new Map(),
    version: new Map(),
    status: new Map(),
  };
  for (const part of breakdown) {
    add(facets.status, part.status, part.count);
    if (part.setAside) {
      if (part.status === "complete") facets.setAside += part.count;
      continue;
    }
    if (part.status !== "partial" && part.status !== "withdrawn")
      add(facets.ending, part.endingId ?? NO_ENDING, part.count);
    if (part.status !== "complete") continue;
    facets.counted += part.count;
    add(facets.language, part.language ?? "", part.count);
    add(facets.channel, part.channel, part.count);
    add(facets.version, String(part.version), part.count);
  }
  return facets;
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
