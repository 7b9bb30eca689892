import { type Matrix, normaliseRows, type SparseRows, sparseFromRows } from "./matrix.ts";
import { strongestSingularVectors } from "./singular-vectors.ts";
import type { Vocabulary } from "./vocabulary.ts";

const window = 5;
const dimensions = 100;
// Contexts are flattened so that rare words do not look over-related: Levy, Goldberg and Dagan 2015, 3.2.
const contextPower = 0.75;

/**
 * Learns what the corpus's own words mean from the company they keep: positive pointwise mutual information in a window
 * of five, reduced to 100 numbers a word (Levy and Goldberg 2014). One row a stem of the vocabulary.
 */
export function learnWordVectors(documents: readonly (readonly string[])[], vocabulary: Vocabulary): Matrix {
  const { vectors, values } = strongestSingularVectors(
    positiveInformation(countPairs(documents, vocabulary), vocabulary.stems.length),
    dimensions,
  );
  for (let at = 0; at < vectors.data.length; at += 1) {
    vectors.data[at] = (vectors.data[at] ?? 0) * Math.sqrt(values[at % vectors.columns] ?? 0);
  }
  return normaliseRows(vectors);
}

type PairCount = { first: number; second: number; count: number };

// Sorting packed pairs takes a fraction of the memory that a map of millions of pairs would.
function countPairs(documents: readonly (readonly string[])[], vocabulary: Vocabulary): PairCount[] {
  const size = vocabulary.stems.length;
  const packed: number[] = [];
  for (const stems of documents) {
    const known = stems.flatMap((stem) => vocabulary.indexOf.get(stem) ?? []);
    for (const [at, first] of known.entries()) {
      for (let next = at + 1; next < Math.min(known.length, at + 1 + window); next += 1) {
        const second = known[next] ?? first;
        if (first !== second) packed.push(first * size + second, second * size + first);
      }
    }
  }
  const sorted = Float64Array.from(packed).sort();
  const pairs: PairCount[] = [];
  for (const pair of sorted) {
    const last = pairs.at(-1);
    const first = Math.floor(pair / size);
    const second = pair % size;
    if (last?.first === first && last.second === second) last.count += 1;
    else pairs.push({ first, second, count: 1 });
  }
  return pairs;
}

function positiveInformation(pairs: readonly PairCount[], size: number): SparseRows {
  const totals = new Float64Array(size);
  for (const { first, count } of pairs) totals[first] = (totals[first] ?? 0) + count;
  const contexts = totals.map((total) => total ** contextPower);
  const allContexts = contexts.reduce((sum, value) => sum + value, 0);
  const rows: [number, number][][] = Array.from({ length: size }, () => []);
  for (const { first, second, count } of pairs) {
    const expected = ((totals[first] ?? 0) * (contexts[second] ?? 0)) / allContexts;
    const information = Math.log(count / expected);
    if (information > 0) rows[first]?.push([second, information]);
  }
  return sparseFromRows(rows, size);
}
