/** How few people a result of an anonymous survey may stand for: never fewer than `least`, `usual` unless its author says more. */
export const FEWEST_PEOPLE = { least: 3, usual: 5, most: 100 } as const;

/**
 * Whether what `n` people said may be shown where fewer than `k` people must not be. `k` null is no limit: the survey is
 * not anonymous. Nobody at all is nothing to hide.
 */
export function enoughPeople(n: number, k: number | null): boolean {
  return k === null || n === 0 || n >= Math.max(k, FEWEST_PEOPLE.least);
}

/**
 * The same for a part of `total` people who may be shown: also the others have to be enough, since whoever sees the part
 * and the whole sees the difference ("tracker", Denning, Denning and Schwartz 1979). A part that is everybody, or nobody,
 * is no part.
 */
export function enoughInPart(part: number, total: number, k: number | null): boolean {
  return enoughPeople(total, k) && enoughPeople(part, k) && enoughPeople(total - part, k);
}
