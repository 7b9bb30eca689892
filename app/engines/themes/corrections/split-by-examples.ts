import { addScaled, dot, normalise } from "../vectors/matrix.ts";

/**
 * Splits the statements of a theme: the examples a person chose, and what is nearer to their middle than to the middle of
 * the rest. First `add` every statement with its vector (of length 1), then ask of each what `settle` gives: whether it is
 * in the new part, which holds every example.
 */
export function gatherSides(chosen: ReadonlySet<string>) {
  let part: Float32Array | undefined;
  let rest: Float32Array | undefined;
  const add = (id: string, vector: Float32Array): void => {
    part ??= new Float32Array(vector.length);
    rest ??= new Float32Array(vector.length);
    addScaled(chosen.has(id) ? part : rest, vector, 1);
  };
  const settle = (): ((id: string, vector: Float32Array) => boolean) => {
    const middleOfPart = normalise(part ?? new Float32Array());
    const middleOfRest = normalise(rest ?? new Float32Array());
    return (id, vector) => chosen.has(id) || dot(vector, middleOfPart) > dot(vector, middleOfRest);
  };
  return { add, settle };
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
