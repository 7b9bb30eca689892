import { eigenOfSymmetric } from "./eigen.ts";
import { addScaled, dot, type Matrix, normalise, rowOf, zeros } from "./matrix.ts";
import { strongestSingularVectors } from "./singular-vectors.ts";
import { learnVocabulary, type Vocabulary, weighDocuments, weighStems } from "./vocabulary.ts";
import { learnWordVectors } from "./word-vectors.ts";

/** What a fit learnt of its corpus: enough to give any text a vector, and nothing of the texts themselves. */
export type Space = {
  vocabulary: Vocabulary;
  /** Null for a small corpus, whose weighted stems are compared as they are: it is too little to learn from. */
  reduction: Reduction | null;
};

export type Reduction = {
  /** One row a stem: its place among the strongest directions of the weighted documents. */
  latent: Matrix;
  /** One row a stem: what it means by the company it keeps. */
  words: Matrix;
  /** The direction that the word sums of all documents share; it says nothing and is taken out. */
  common: Float32Array;
};

/** Fewer documents than this are too few to learn from. */
export const smallCorpus = 300;

const latentDimensions = 150;

/** Learns the space of a corpus: documents as lists of stems. */
export function learnSpace(documents: readonly (readonly string[])[]): Space {
  const vocabulary = learnVocabulary(documents);
  if (documents.length < smallCorpus) return { vocabulary, reduction: null };
  const latent = strongestSingularVectors(weighDocuments(documents, vocabulary), latentDimensions).vectors;
  const words = learnWordVectors(documents, vocabulary);
  return {
    vocabulary,
    reduction: { latent, words, common: commonDirection(documents, vocabulary, words) },
  };
}

/** The vector of one document, length 1; zeros when no stem is known. */
export function embed(stems: readonly string[], space: Space): Float32Array {
  return rowOf(embedAll([stems], space), 0);
}

/** The vectors of documents, one a row, each as by `embed`. */
export function embedAll(
  documents: readonly (readonly string[])[],
  { vocabulary, reduction }: Space,
): Matrix {
  if (reduction === null) return embedAllPlainly(documents, vocabulary);
  const vectors = zeros(documents.length, reduction.latent.columns + reduction.words.columns);
  for (const [row, stems] of documents.entries()) {
    embedReduced(rowOf(vectors, row), stems, vocabulary, reduction);
  }
  return vectors;
}

/** The weighted stems themselves, one long row a document. */
export function embedAllPlainly(documents: readonly (readonly string[])[], vocabulary: Vocabulary): Matrix {
  const vectors = zeros(documents.length, vocabulary.stems.length);
  for (const [row, stems] of documents.entries()) {
    const vector = rowOf(vectors, row);
    for (const [index, weight] of weighStems(stems, vocabulary)) vector[index] = weight;
  }
  return vectors;
}

// What words mean by their company tells short texts apart better than which words were said: it counts this much more.
const wordShare = 1.5;

// h = L2([L2(x·V) ; 1.5 · L2(Σ idf·w)]).
function embedReduced(
  vector: Float32Array,
  stems: readonly string[],
  vocabulary: Vocabulary,
  { latent, words, common }: Reduction,
): void {
  const latentPart = vector.subarray(0, latent.columns);
  for (const [index, weight] of weighStems(stems, vocabulary)) {
    addScaled(latentPart, rowOf(latent, index), weight);
  }
  normalise(latentPart);
  const wordPart = vector.subarray(latent.columns);
  addWordSum(wordPart, stems, vocabulary, words);
  addScaled(wordPart, common, -dot(wordPart, common));
  normalise(wordPart);
  for (let at = 0; at < wordPart.length; at += 1) wordPart[at] = (wordPart[at] ?? 0) * wordShare;
  normalise(vector);
}

function addWordSum(
  to: Float32Array,
  stems: readonly string[],
  vocabulary: Vocabulary,
  words: Matrix,
): Float32Array {
  for (const stem of stems) {
    const index = vocabulary.indexOf.get(stem);
    if (index !== undefined) addScaled(to, rowOf(words, index), vocabulary.idf[index] ?? 0);
  }
  return normalise(to);
}

// The first component of the sums, as in smooth inverse frequency (Arora, Liang and Ma 2017), from their products, so
// that the sums of all documents are never held at once.
function commonDirection(
  documents: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  words: Matrix,
): Float32Array {
  const size = words.columns;
  const products = new Float64Array(size * size);
  const sum = new Float32Array(size);
  for (const stems of documents) {
    addWordSum(sum.fill(0), stems, vocabulary, words);
    for (let row = 0; row < size; row += 1) {
      addScaled(products.subarray(row * size, (row + 1) * size), sum, sum[row] ?? 0);
    }
  }
  const { vectors } = eigenOfSymmetric(products, size);
  return Float32Array.from({ length: size }, (_, row) => vectors[row * size] ?? 0);
}
