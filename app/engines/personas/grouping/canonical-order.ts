import type { Feature } from "./feature.ts";

/** Features and customers in an order that only their content decides; `customers` has the position of each in the input. */
export interface CanonicalOrder {
  features: Feature[];
  customers: Int32Array;
}

type Value = string | number | boolean | null;

/**
 * Puts features and customers into the order of what is known of them. Starts and simulated crowds are drawn by position, so
 * without this the order of rows would decide what they draw. Features whose values are the same, whoever has them, follow
 * their keys; customers of whom the same is known cannot be told apart, so it does not matter which of them comes first.
 */
export function canonicalOrder(features: readonly Feature[], customers: number): CanonicalOrder {
  const ordered = features
    .map((feature) => ({ feature, content: contentOf(feature) }))
    .sort((a, b) => compare(a.content, b.content) || compare(a.feature.key, b.feature.key))
    .map(({ feature }) => feature);
  const ranks = ordered.map((feature) => ranksOf(feature.values));
  const positions = Int32Array.from({ length: customers }, (_, at) => at).sort((a, b) => {
    for (const rank of ranks) {
      const difference = (rank[a] ?? 0) - (rank[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return { features: ordered.map((feature) => pick(feature, positions)), customers: positions };
}

function contentOf({ kind, values }: Feature): string {
  return JSON.stringify([kind, sorted(values)]);
}

/** For each customer the place of its value among all values, what is unknown before all. */
function ranksOf(values: readonly Value[]): Int32Array {
  const ranks = new Map(sorted(new Set(values)).map((value, rank) => [value, rank]));
  return Int32Array.from(values, (value) => ranks.get(value) ?? 0);
}

function sorted(values: Iterable<Value>): Value[] {
  return [...values].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : compare(textOf(a), textOf(b)),
  );
}

/** Unknown comes first: no text is before the empty one, and values begin with a sign of their own. */
function textOf(value: Value): string {
  return value === null ? "" : `=${value}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pick(feature: Feature, positions: Int32Array): Feature {
  const picked = <T>(values: readonly (T | null)[]) => Array.from(positions, (at) => values[at] ?? null);
  switch (feature.kind) {
    case "category":
      return { ...feature, values: picked(feature.values) };
    case "number":
      return { ...feature, values: picked(feature.values) };
    case "flag":
      return { ...feature, values: picked(feature.values) };
  }
}
