import { addScaled, dot, type Matrix, normalise, rowOf, sparseFromRows, zeros } from "./matrix.ts";
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
export function embed(stems: readonly string[], { vocabulary, reduction }: Space): Float32Array {
  return reduction === null ? embedPlainly(stems, vocabulary) : embedReduced(stems, vocabulary, reduction);
}

/** The weighted stems themselves as one long vector. */
export function embedPlainly(stems: readonly string[], vocabulary: Vocabulary): Float32Array {
  const vector = new Float32Array(vocabulary.stems.length);
  for (const [index, weight] of weighStems(stems, vocabulary)) vector[index] = weight;
  return vector;
}

// h = L2([L2(x·V) ; L2(Σ idf·w)]).
function embedReduced(stems: readonly string[], vocabulary: Vocabulary, reduction: Reduction): Float32Array {
  const { latent, words, common } = reduction;
  const vector = new Float32Array(latent.columns + words.columns);
  const latentPart = vector.subarray(0, latent.columns);
  for (const [index, weight] of weighStems(stems, vocabulary)) {
    addScaled(latentPart, rowOf(latent, index), weight);
  }
  normalise(latentPart);
  const wordPart = vector.subarray(latent.columns);
  addWordSum(wordPart, stems, vocabulary, words);
  addScaled(wordPart, common, -dot(wordPart, common));
  normalise(wordPart);
  return normalise(vector);
}

/** Vectors of one length as the rows of a matrix. */
export function stackVectors(vectors: readonly Float32Array[]): Matrix {
  const matrix = zeros(vectors.length, vectors[0]?.length ?? 0);
  for (const [row, vector] of vectors.entries()) rowOf(matrix, row).set(vector);
  return matrix;
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

// The first component of the sums, as in smooth inverse frequency (Arora, Liang and Ma 2017).
function commonDirection(
  documents: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  words: Matrix,
): Float32Array {
  const sums = documents.map((stems) => {
    const sum = addWordSum(new Float32Array(words.columns), stems, vocabulary, words);
    return Array.from(sum, (value, index): [number, number] => [index, value]);
  });
  const { vectors } = strongestSingularVectors(sparseFromRows(sums, words.columns), 1);
  return vectors.columns === 0 ? new Float32Array(words.columns) : normalise(vectors.data.slice());
}
