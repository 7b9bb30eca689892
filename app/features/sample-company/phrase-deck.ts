import type { Random } from "./random.ts";

/** Deals phrases so that every one of a list has been used once before any comes again. */
export interface PhraseDeck {
  deal(phrases: readonly string[]): string;
}

export function createPhraseDeck(random: Random): PhraseDeck {
  const piles = new Map<readonly string[], string[]>();
  return {
    deal(phrases) {
      let pile = piles.get(phrases);
      if (pile === undefined || pile.length === 0) {
        pile = random.shuffle(phrases);
        piles.set(phrases, pile);
      }
      return pile.pop() ?? "";
    },
  };
}
