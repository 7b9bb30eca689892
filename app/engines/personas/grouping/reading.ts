import { normalQuantile } from "../../statistics/normal-quantile.ts";
import type { Feature } from "./feature.ts";
import type { Column, Observations } from "./observations.ts";

/** How the values of one column are read, so that customers who come later are read the same way. */
type ColumnReading =
  | { kind: "category"; keys: readonly string[]; codes: ReadonlyMap<string, number>; weight: number }
  | { kind: "number"; keys: readonly string[]; points: Float64Array; scores: Float64Array; weight: number }
  | { kind: "mentions"; keys: readonly string[]; weight: number };

export type Reading = readonly ColumnReading[];

/** Values that fewer customers have are read as one: "another". */
const MIN_SHARE = 0.02;
const MAX_VALUES = 20;
/** A feature known of fewer says nothing about groups. */
const MIN_KNOWN = 0.1;
const OTHER = "";

/** How to read these features; those that are constant, mostly unknown, or different for everyone are left out. */
export function readingOf(features: readonly Feature[], customers: number): Reading {
  const families = new Map<string, string[]>();
  const columns: ColumnReading[] = [];
  const least = Math.max(10, customers * MIN_KNOWN);
  for (const feature of features) {
    const known = countKnown(feature);
    if (known < least) continue;
    if (feature.kind === "number") {
      const points = scalePoints(feature.values);
      if (points.points.length >= 2)
        columns.push({ kind: "number", keys: [feature.key], ...points, weight: 1 });
    } else if (feature.kind === "flag" && feature.family !== undefined) {
      families.set(feature.family, [...(families.get(feature.family) ?? []), feature.key]);
    } else {
      const codes = valueCodes(feature, known);
      if (codes.size >= 2) columns.push({ kind: "category", keys: [feature.key], codes, weight: 1 });
    }
  }
  for (const keys of families.values())
    if (keys.length >= 2) columns.push({ kind: "mentions", keys, weight: 1 });
  return columns;
}

/** The same features of the same or other customers as observations. */
export function readFeatures(
  features: readonly Feature[],
  customers: number,
  reading: Reading,
): Observations {
  const byKey = new Map(features.map((feature) => [feature.key, feature]));
  return { customers, columns: reading.map((column) => readColumn(column, byKey, customers)) };
}

function readColumn(
  column: ColumnReading,
  features: ReadonlyMap<string, Feature>,
  customers: number,
): Column {
  const { weight } = column;
  const read = column.keys.map((key) => features.get(key));
  switch (column.kind) {
    case "category": {
      const values = Math.max(...column.codes.values()) + 1;
      return { kind: "category", weight, values, codes: codesOf(read[0], customers, column.codes) };
    }
    case "number":
      return { kind: "number", weight, scores: scoresOf(read[0], customers, column.points, column.scores) };
    case "mentions":
      return { kind: "mentions", weight, values: column.keys.length, ...mentionsOf(read, customers) };
  }
}

function countKnown(feature: Feature): number {
  let known = 0;
  for (const value of feature.values) if (value !== null) known += 1;
  return known;
}

function textOf(value: string | number | boolean): string {
  return `=${String(value)}`;
}

/** Codes of the common values, most common first; all rare ones share one code. None where all values are rare. */
function valueCodes(feature: Feature, known: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of feature.values) {
    if (value !== null) counts.set(textOf(value), (counts.get(textOf(value)) ?? 0) + 1);
  }
  const common = [...counts]
    .filter(([, count]) => count >= Math.max(2, known * MIN_SHARE))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_VALUES);
  const covered = common.reduce((sum, [, count]) => sum + count, 0);
  if (covered < known * 0.5) return new Map();
  const codes = new Map(common.map(([value], code) => [value, code]));
  if (covered < known) codes.set(OTHER, common.length);
  return codes;
}

function codesOf(
  feature: Feature | undefined,
  customers: number,
  codes: ReadonlyMap<string, number>,
): Int16Array {
  const read = new Int16Array(customers).fill(-1);
  feature?.values.forEach((value, index) => {
    if (value !== null) read[index] = codes.get(textOf(value)) ?? codes.get(OTHER) ?? -1;
  });
  return read;
}

/**
 * The distinct values in order, each with its normal score: the normal quantile of its middle rank (Van der Waerden 1952).
 * Money is skewed, its order is not. Thinned to 512 points.
 */
function scalePoints(values: readonly (number | null)[]) {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const points: number[] = [];
  const scores: number[] = [];
  let start = 0;
  while (start < sorted.length) {
    let end = start;
    while (end + 1 < sorted.length && sorted[end + 1] === sorted[start]) end += 1;
    points.push(sorted[start] ?? 0);
    scores.push(normalQuantile(((start + end) / 2 + 0.5) / sorted.length));
    start = end + 1;
  }
  const step = Math.max(1, points.length / 512);
  const kept = points
    .map((_, index) => index)
    .filter((index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return {
    points: Float64Array.from(kept, (index) => points[index] ?? 0),
    scores: Float64Array.from(kept, (index) => scores[index] ?? 0),
  };
}

function scoresOf(
  feature: Feature | undefined,
  customers: number,
  points: Float64Array,
  scores: Float64Array,
): Float64Array {
  const read = new Float64Array(customers).fill(Number.NaN);
  feature?.values.forEach((value, index) => {
    if (typeof value === "number") read[index] = between(value, points, scores);
  });
  return read;
}

/** The score of a value, straight lines between the known points, level beyond them. */
function between(value: number, points: Float64Array, scores: Float64Array): number {
  let low = 0;
  let high = points.length - 1;
  if (value <= (points[0] ?? 0)) return scores[0] ?? 0;
  if (value >= (points[high] ?? 0)) return scores[high] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const left = points[low] ?? 0;
  const part = (value - left) / ((points[high] ?? 0) - left);
  return (scores[low] ?? 0) + part * ((scores[high] ?? 0) - (scores[low] ?? 0));
}

function mentionsOf(features: readonly (Feature | undefined)[], customers: number) {
  const starts = new Int32Array(customers + 1);
  for (let customer = 0; customer < customers; customer += 1) {
    let count = 0;
    for (const feature of features) if (feature?.values[customer] === true) count += 1;
    starts[customer + 1] = (starts[customer] ?? 0) + count;
  }
  const items = new Int16Array(starts[customers] ?? 0);
  let at = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    features.forEach((feature, item) => {
      if (feature?.values[customer] !== true) return;
      items[at] = item;
      at += 1;
    });
  }
  return { starts, items };
}
