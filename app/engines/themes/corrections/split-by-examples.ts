import { addScaled, dot, normalise } from "../vectors/matrix.ts";

/**
 * Splits the statements of a theme: the examples a person chose, and what is nearer to their middle than to the middle
 * of the rest. `vectors` are of length 1, by statement id. Returns the ids of the new part; it holds every example.
 */
export function splitByExamples(
  vectors: ReadonlyMap<string, Float32Array>,
  chosen: ReadonlySet<string>,
): Set<string> {
  const sides = gatherSides(chosen);
  for (const [id, vector] of vectors) sides.add(id, vector);
  const isPart = sides.settle();
  return new Set([...vectors].flatMap(([id, vector]) => (isPart(id, vector) ? [id] : [])));
}

/** The same for a theme too large to be split in one go: add every statement first, then ask for each of them. */
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
