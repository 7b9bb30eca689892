/**
 * A number from 0 to 2^32 - 1 that depends on the text alone: the same text always picks the same name.
 * FNV-1a (Fowler, Noll, Vo 1991) over UTF-16 units.
 */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** The element that the seed picks; the list must not be empty. */
export function pick<Element>(list: readonly [Element, ...Element[]], seed: number): Element {
  return list[seed % list.length] ?? list[0];
}
