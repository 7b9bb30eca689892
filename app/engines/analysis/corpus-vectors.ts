import type { VectorOf } from "../statements/local-features.ts";
import { contentStems, everyStem } from "../text/content-stems.ts";
import { addScaled, type Matrix, normalise, rowOf } from "../themes/vectors/matrix.ts";
import { strongestSingularVectors } from "../themes/vectors/singular-vectors.ts";
import { embed, learnSpace, smallCorpus } from "../themes/vectors/space.ts";
import {
  learnVocabulary,
  toVocabulary,
  type Vocabulary,
  weighDocuments,
  weighStems,
} from "../themes/vectors/vocabulary.ts";

// So many texts, spread evenly, tell what the words of a corpus mean; more would only take longer.
const mostLearntFrom = 5_000;
// How something is said shows in the frequent words and pairs of words.
const mostTerms = 2_000;
const wordingDimensions = 64;

/**
 * The vectors of a corpus, learnt from its texts: those that are about the same, and say it alike, lie near each other.
 * Length 1 at most.
 */
export function learnCorpusVectors(texts: readonly string[]): VectorOf {
  const sample = sampleOf(texts);
  const space = learnSpace(sample.map(contentStems));
  if (sample.length < smallCorpus) return (text) => embed(contentStems(text), space);
  const wording = learnWording(sample.map(wordingOf));
  return (text) => {
    const about = embed(contentStems(text), space);
    const said = embedWording(wordingOf(text), wording);
    return Float32Array.of(...about, ...said).map((value) => value * Math.SQRT1_2);
  };
}

type Wording = { vocabulary: Vocabulary; latent: Matrix };

// Content stems leave out what tells a wish from a report: "would", "if you", "could be". Here every word counts, and each
// pair of neighbours, reduced by singular vectors (Deerwester et al. 1990).
function learnWording(documents: readonly (readonly string[])[]): Wording {
  const vocabulary = keepFrequent(learnVocabulary(documents));
  const latent = strongestSingularVectors(weighDocuments(documents, vocabulary), wordingDimensions).vectors;
  return { vocabulary, latent };
}

function embedWording(terms: readonly string[], { vocabulary, latent }: Wording): Float32Array {
  const vector = new Float32Array(latent.columns);
  for (const [index, weight] of weighStems(terms, vocabulary))
    addScaled(vector, rowOf(latent, index), weight);
  return normalise(vector);
}

function wordingOf(text: string): string[] {
  const stems = everyStem(text);
  return stems.flatMap((stem, at) => (at === 0 ? [stem] : [`${stems[at - 1]} ${stem}`, stem]));
}

// The more frequent a term, the smaller its weight.
function keepFrequent({ stems, idf }: Vocabulary): Vocabulary {
  const order = [...stems.keys()].sort((one, other) => (idf[one] ?? 0) - (idf[other] ?? 0) || one - other);
  const kept = order.slice(0, mostTerms).sort((one, other) => one - other);
  return toVocabulary(
    kept.map((at) => stems[at] ?? ""),
    Float32Array.from(kept, (at) => idf[at] ?? 0),
  );
}

function sampleOf(texts: readonly string[]): string[] {
  const step = Math.max(1, texts.length / mostLearntFrom);
  const size = Math.min(texts.length, mostLearntFrom);
  return Array.from({ length: size }, (_, at) => texts[Math.floor(at * step)] ?? "");
}
