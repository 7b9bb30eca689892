import { contentStems } from "../text/content-stems.ts";
import { tokenize } from "../text/tokenize.ts";
import { cueCount, cueIndex, matchCues } from "./cue-matching.ts";

/** The features of a text that are not 0, by position. */
export type Features = { positions: Int32Array; values: Float64Array };

/** Gives any text a vector of one length; texts about the same lie near each other. */
export type VectorOf = (text: string) => Float32Array;

/** Makes the features of a text: what it is like by its vector, and which cues fired. */
export type Describe = (text: string) => Features;

/** The first positions are kept for the bias and for the general judgement; then come the cues and the vector. */
const firstCue = 2;
export const firstOfVector = firstCue + 2 * cueCount;

/** The features of texts by cues and by `vectorOf`; a cue that is negated is another feature than the cue itself. */
export function makeDescribe(vectorOf: VectorOf): Describe {
  return (text) => {
    const positions: number[] = [];
    const values: number[] = [];
    for (const { cue, isNegated } of matchCues(tokenize(text))) {
      positions.push(firstCue + 2 * cueIndex(cue) + (isNegated ? 1 : 0));
      values.push(1);
    }
    for (const [index, value] of vectorOf(text).entries()) {
      if (value === 0) continue;
      positions.push(firstOfVector + index);
      values.push(value);
    }
    return { positions: Int32Array.from(positions), values: Float64Array.from(values) };
  };
}

/** Vectors of stems for want of a corpus: the rarer a stem among the given texts, the heavier; length 1. */
export function stemVectors(texts: readonly string[]): VectorOf {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const stem of new Set(contentStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const positionOf = new Map([...counts.keys()].map((stem, index) => [stem, index]));
  return (text) => {
    const vector = new Float32Array(positionOf.size);
    for (const stem of new Set(contentStems(text))) {
      const position = positionOf.get(stem);
      if (position !== undefined) vector[position] = Math.log((1 + texts.length) / (counts.get(stem) ?? 1));
    }
    const length = Math.hypot(...vector);
    return length === 0 ? vector : vector.map((value) => value / length);
  };
}
