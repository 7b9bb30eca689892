import type { Column, Observations } from "./observations.ts";

/**
 * How strongly the columns go together: the sum of the squared correlations of every value of one with every value of another,
 * each weighted like its column, less what chance gives. Unknown counts as average.
 */
export function association({ customers, columns }: Observations): number {
  const vectors = columns.map((column) => ({ weight: column.weight, vectors: vectorsOf(column, customers) }));
  let sum = 0;
  for (let one = 0; one < vectors.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const pair = (vectors[one]?.weight ?? 0) * (vectors[other]?.weight ?? 0);
      for (const a of vectors[one]?.vectors ?? []) {
        for (const b of vectors[other]?.vectors ?? []) {
          let product = 0;
          for (let at = 0; at < customers; at += 1) product += (a[at] ?? 0) * (b[at] ?? 0);
          sum += pair * ((product / customers) ** 2 - 1 / customers);
        }
      }
    }
  }
  return sum;
}

/** Columns of mean 0 and variance 1, one for each value. */
function vectorsOf(column: Column, customers: number): Float32Array[] {
  if (column.kind === "number") return standardised(Float32Array.from(column.scores));
  const vectors = Array.from({ length: column.values }, () => new Float32Array(customers));
  if (column.kind === "category") {
    column.codes.forEach((code, customer) => {
      if (code >= 0)
        vectors.forEach((vector, value) => {
          vector[customer] = value === code ? 1 : 0;
        });
      else for (const vector of vectors) vector[customer] = Number.NaN;
    });
  } else {
    for (let customer = 0; customer < customers; customer += 1) {
      const end = column.starts[customer + 1] ?? 0;
      for (let at = column.starts[customer] ?? 0; at < end; at += 1) {
        const vector = vectors[column.items[at] ?? 0];
        if (vector) vector[customer] = 1;
      }
    }
  }
  return vectors.flatMap(standardised);
}

function standardised(vector: Float32Array): Float32Array[] {
  let known = 0;
  let sum = 0;
  let squares = 0;
  for (const value of vector) {
    if (Number.isNaN(value)) continue;
    known += 1;
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, known);
  const deviation = Math.sqrt(squares / Math.max(1, known) - mean * mean);
  if (known < 10 || !(deviation > 1e-6)) return [];
  return [vector.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / deviation))];
}
