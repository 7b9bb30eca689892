/**
 * The items in the order in which one respondent sees them: as written, or shuffled by the response's seed and the
 * question's id, so that it is the same on every view. Fisher and Yates (1938), with the generator "mulberry32"
 * (T. Ettinger 2017) and FNV-1a (Fowler, Noll, Vo 1991) to mix in the id.
 */
export function orderedFor<Item>(
  items: readonly Item[],
  order: "as-written" | "random",
  seed: number,
  questionId: string,
): Item[] {
  const ordered = [...items];
  if (order === "as-written") return ordered;
  const next = randomFrom(mixed(seed, questionId));
  for (let index = ordered.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const [a, b] = [ordered[index], ordered[other]];
    if (a === undefined || b === undefined) break;
    ordered[index] = b;
    ordered[other] = a;
  }
  return ordered;
}

function mixed(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), 1 | state);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    return ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296;
  };
}
