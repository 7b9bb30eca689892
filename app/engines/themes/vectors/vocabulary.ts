import { type SparseRows, sparseFromRows } from "./matrix.ts";

/** The stems a fit knows, in alphabetical order, with how rare each is. */
export type Vocabulary = {
  stems: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  /** Inverse document frequency: ln((1 + n) / (1 + df)) + 1. */
  idf: Float32Array;
};

// A stem seen once joins nothing; in a small corpus it still tells texts apart.
const seenOnceLimit = 300;
const mostStems = 20_000;

/** Learns the vocabulary of a corpus; with many stems only the most frequent are kept. */
export function learnVocabulary(documents: readonly (readonly string[])[]): Vocabulary {
  const frequencies = new Map<string, number>();
  for (const stems of documents) {
    for (const stem of new Set(stems)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  const least = documents.length > seenOnceLimit ? 2 : 1;
  const kept = [...frequencies]
    .filter(([, count]) => count >= least)
    .sort((first, second) => second[1] - first[1] || compareText(first[0], second[0]))
    .slice(0, mostStems)
    .sort((first, second) => compareText(first[0], second[0]));
  const idf = kept.map(([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return toVocabulary(
    kept.map(([stem]) => stem),
    Float32Array.from(idf),
  );
}

/** A vocabulary from stems in order and their weights, as a model keeps them. */
export function toVocabulary(stems: readonly string[], idf: Float32Array): Vocabulary {
  return { stems, indexOf: new Map(stems.map((stem, index) => [stem, index])), idf };
}

/** The weighted stems of one document, length 1: (1 + ln tf) · idf (Salton and Buckley 1988); unknown stems are left out. */
export function weighStems(stems: readonly string[], vocabulary: Vocabulary): [number, number][] {
  const counts = new Map<number, number>();
  for (const stem of stems) {
    const index = vocabulary.indexOf.get(stem);
    if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const pairs = [...counts].map(([index, count]): [number, number] => [
    index,
    (1 + Math.log(count)) * (vocabulary.idf[index] ?? 0),
  ]);
  const length = Math.hypot(...pairs.map(([, weight]) => weight));
  return pairs.map(([index, weight]) => [index, weight / length]);
}

/** The weighted stems of all documents. */
export function weighDocuments(
  documents: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): SparseRows {
  return sparseFromRows(weighEach(documents, vocabulary), vocabulary.stems.length);
}

// One at a time, so that the pairs of all documents are never held at once.
function* weighEach(documents: readonly (readonly string[])[], vocabulary: Vocabulary) {
  for (const stems of documents) yield weighStems(stems, vocabulary);
}

/** Order by code units, the same on every machine. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
