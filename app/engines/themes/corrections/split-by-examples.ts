import { addScaled, dot, normalise } from "../vectors/matrix.ts";

/**
 * Splits the statements of a theme: the examples a person chose, and what is nearer to their middle than to the middle
 * of the rest. `vectors` are of length 1, by statement id. Returns the ids of the new part; it holds every example.
 */
export function splitByExamples(
  vectors: ReadonlyMap<string, Float32Array>,
  chosen: ReadonlySet<string>,
): Set<string> {
  const part = new Set([...vectors.keys()].filter((id) => chosen.has(id)));
  const rest = [...vectors.keys()].filter((id) => !chosen.has(id));
  const middleOfPart = middleOf([...part], vectors);
  const middleOfRest = middleOf(rest, vectors);
  for (const id of rest) {
    const vector = vectors.get(id);
    if (vector !== undefined && dot(vector, middleOfPart) > dot(vector, middleOfRest)) part.add(id);
  }
  return part;
}

/** The direction of the mean of some vectors; zeros for none. */
export function middleOf(ids: readonly string[], vectors: ReadonlyMap<string, Float32Array>): Float32Array {
  const sum = new Float32Array(vectors.values().next().value?.length ?? 0);
  for (const id of ids) {
    const vector = vectors.get(id);
    if (vector !== undefined) addScaled(sum, vector, 1);
  }
  return normalise(sum);
}
