import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import type { Figure, Figures } from "./figures.schema.ts";

const MOST_VALUES = 20;
const BINS = 32;

type Plan =
  | { key: string; kind: "share"; values: ReadonlySet<string> }
  | { key: string; kind: "number"; cuts: readonly number[] };

/** Counts the members of several segments, customers coming in batches. */
export interface FigureTally {
  /** `segmentsOf` has the segments of each customer, by position. */
  add(features: readonly Feature[], segmentsOf: readonly (readonly string[])[]): void;
  figuresOf(segmentId: string): Figures;
}

/** What is counted, and in which bins, is taken from a sample of the customers, so that all segments are counted alike. */
export function tallyFigures(sample: readonly Feature[]): FigureTally {
  const plans = sample.map(planOf);
  const tallies = new Map<string, Figure[]>();
  const tallyOf = (segmentId: string) => {
    const known = tallies.get(segmentId);
    if (known) return known;
    const fresh = plans.map(nothingYet);
    tallies.set(segmentId, fresh);
    return fresh;
  };
  return {
    add(features, segmentsOf) {
      const byKey = new Map(features.map((feature) => [feature.key, feature]));
      plans.forEach((plan, at) => {
        const feature = byKey.get(plan.key);
        if (!feature) return;
        segmentsOf.forEach((segments, customer) => {
          const value = feature.values[customer] ?? null;
          if (value === null) return;
          for (const segmentId of segments) {
            const figure = tallyOf(segmentId)[at];
            if (figure) count(figure, plan, value);
          }
        });
      });
    },
    figuresOf(segmentId) {
      const figures = tallyOf(segmentId);
      return Object.fromEntries(plans.flatMap(({ key }, at) => (figures[at] ? [[key, figures[at]]] : [])));
    },
  };
}

function planOf(feature: Feature): Plan {
  if (feature.kind === "flag") return { key: feature.key, kind: "share", values: new Set([""]) };
  if (feature.kind === "category") {
    const counts = new Map<string, number>();
    for (const value of feature.values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    const common = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_VALUES);
    return { key: feature.key, kind: "share", values: new Set(common.map(([value]) => value)) };
  }
  const known = feature.values.filter((value) => value !== null).sort((a, b) => a - b);
  const quantiles = Array.from(
    { length: BINS - 1 },
    (_, at) => known[Math.floor(((at + 1) * known.length) / BINS)],
  );
  return {
    key: feature.key,
    kind: "number",
    cuts: [...new Set(quantiles)].filter((cut) => cut !== undefined),
  };
}

function nothingYet(plan: Plan): Figure {
  return plan.kind === "share"
    ? { kind: "share", known: 0, counts: [...plan.values].map((value): [string, number] => [value, 0]) }
    : { kind: "number", known: 0, sum: 0, squares: 0, bins: new Array<number>(plan.cuts.length + 1).fill(0) };
}

function count(figure: Figure, plan: Plan, value: string | number | boolean): void {
  figure.known += 1;
  if (figure.kind === "number" && plan.kind === "number" && typeof value === "number") {
    figure.sum += value;
    figure.squares += value * value;
    const above = plan.cuts.findLastIndex((cut) => cut <= value);
    figure.bins[above + 1] = (figure.bins[above + 1] ?? 0) + 1;
  } else if (figure.kind === "share") {
    const text = typeof value === "boolean" ? (value ? "" : null) : String(value);
    const counted = figure.counts.find(([known]) => known === text);
    if (counted) counted[1] += 1;
  }
}
