import type { Feature } from "./feature.ts";

/** A feature as one or more columns of mean 0; `columns` of one feature together have variance 1. */
export interface EncodedFeature {
  key: string;
  columns: Float64Array[];
}

const MIN_SHARE = 0.03;
const MAX_CATEGORIES = 12;

/** Features as columns; those that are constant, nearly so, or different for everyone are left out. */
export function encodeFeatures(features: readonly Feature[]): EncodedFeature[] {
  return features.flatMap((feature) => {
    const columns = rawColumns(feature).flatMap(standardised);
    const scale = 1 / Math.sqrt(Math.max(1, columns.length));
    return columns.length === 0
      ? []
      : [{ key: feature.key, columns: columns.map((column) => column.map((value) => value * scale)) }];
  });
}

/** Unknown values become NaN, which standardising turns into the mean. */
function rawColumns(feature: Feature): Float64Array[] {
  switch (feature.kind) {
    case "flag":
      return [Float64Array.from(feature.values, Number)];
    case "number":
      return [ranks(feature.values)];
    case "category":
      return commonValues(feature.values).map((common) =>
        Float64Array.from(feature.values, (value) =>
          value === null ? Number.NaN : Number(value === common),
        ),
      );
  }
}

function commonValues(values: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count / values.length >= MIN_SHARE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_CATEGORIES)
    .map(([value]) => value);
}

/** Ranks from 0 to 1, equal values sharing the middle of their ranks: money is skewed, its order is not. */
function ranks(values: readonly (number | null)[]): Float64Array {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  known.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index);
    last.set(value, index);
  });
  const top = Math.max(1, known.length - 1);
  return Float64Array.from(values, (value) =>
    value === null ? Number.NaN : ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2 / top,
  );
}

function standardised(column: Float64Array): Float64Array[] {
  const known = column.filter((value) => !Number.isNaN(value));
  if (known.length < column.length * 0.1) return [];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  if (variance < MIN_SHARE * (1 - MIN_SHARE) * 0.5) return [];
  const deviation = Math.sqrt(variance);
  return [column.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / deviation))];
}
