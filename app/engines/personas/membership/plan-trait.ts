import type { Feature } from "../grouping/feature.ts";
import type { Trait } from "./membership-model.ts";

const MOST_VALUES = 12;
/** A value that fewer have stands among the others: it would say who they are. */
const LEAST_PEOPLE = 5;
const RANGES = 5;

/** What may be the case of a feature, before anything is counted: its common values, five ranges, or set and not set. */
export function planTrait(feature: Feature): Trait {
  const { key, kind } = feature;
  const empty = (outcomes: number) =>
    Array.from({ length: outcomes }, () => ({ members: 0, others: 0, weight: 0 }));
  if (feature.kind === "flag") return { key, kind, values: [], cuts: [], outcomes: empty(2) };
  if (feature.kind === "category") {
    const values = commonValues(feature.values);
    return { key, kind, values, cuts: [], outcomes: empty(values.length + 1) };
  }
  const cuts = rangeCuts(feature.values);
  return { key, kind, values: [], cuts, outcomes: empty(cuts.length + 1) };
}

function commonValues(all: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of all) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_PEOPLE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

/** Ends of ranges with as many people each, as far as numbers differ; the lowest number begins no range. */
function rangeCuts(all: readonly (number | null)[]): number[] {
  const known = all.filter((value) => value !== null).sort((a, b) => a - b);
  const lowest = known[0];
  if (lowest === undefined) return [];
  const ends = Array.from(
    { length: RANGES - 1 },
    (_, at) => known[Math.floor(((at + 1) * known.length) / RANGES)],
  );
  return [...new Set(ends)].filter((cut): cut is number => cut !== undefined && cut > lowest);
}
