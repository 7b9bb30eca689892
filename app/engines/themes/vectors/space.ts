import { addScaled, dot, type Matrix, normalise, rowOf, sparseFromRows, zeros } from "./matrix.ts";
import { strongestSingularVectors } from "./singular-vectors.ts";
import { learnVocabulary, type Vocabulary, weighDocuments, weighStems } from "./vocabulary.ts";
import { learnWordVectors } from "./word-vectors.ts";

/** What a fit learnt of its corpus: enough to give any text a vector, and nothing of the texts themselves. */
export type Space = {
  vocabulary: Vocabulary;
  /** One row a stem: its place among the strongest directions of the weighted documents. */
  latent: Matrix;
  /** One row a stem: what it means by the company it keeps. */
  words: Matrix;
  /** The direction that the word sums of all documents share; it says nothing and is taken out. */
  common: Float32Array;
};

const latentDimensions = 150;

/** Learns the space of a corpus: documents as lists of stems. */
export function learnSpace(documents: readonly (readonly string[])[]): Space {
  const vocabulary = learnVocabulary(documents);
  const weighted = weighDocuments(documents, vocabulary);
  const latent = strongestSingularVectors(weighted, latentDimensions).vectors;
  const words = learnWordVectors(documents, vocabulary);
  return { vocabulary, latent, words, common: commonDirection(documents, vocabulary, words) };
}

/** The vector of one document, length 1: h = L2([L2(x·V) ; L2(Σ idf·w)]); zeros when no stem is known. */
export function embed(stems: readonly string[], space: Space): Float32Array {
  const latentColumns = space.latent.columns;
  const vector = new Float32Array(latentColumns + space.words.columns);
  const latent = vector.subarray(0, latentColumns);
  for (const [index, weight] of weighStems(stems, space.vocabulary)) {
    addScaled(latent, rowOf(space.latent, index), weight);
  }
  normalise(latent);
  const words = vector.subarray(latentColumns);
  addWordSum(words, stems, space.vocabulary, space.words);
  addScaled(words, space.common, -dot(words, space.common));
  normalise(words);
  return normalise(vector);
}

/** The vectors of many documents, one a row. */
export function embedAll(documents: readonly (readonly string[])[], space: Space): Matrix {
  const matrix = zeros(documents.length, space.latent.columns + space.words.columns);
  for (const [row, stems] of documents.entries()) rowOf(matrix, row).set(embed(stems, space));
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
