import { Z_95 } from "../../statistics/proportion.ts";
import { tokenize } from "../../text/tokenize.ts";
import { countPeople, mainForm, type Said, type Word } from "./count-people.ts";
import { type Usage, weightedLogOdds } from "./log-odds.ts";

/** A word or phrase that marks one group of texts against another. */
export interface TellingWord {
  text: string;
  /** People of the group, and of the other, who used it. */
  people: number;
  others: number;
}

/** Fewer people than this are no group, and a word of theirs may point to one of them. */
const FEWEST = 3;

interface RankedWord extends TellingWord {
  score: number;
  isPhrase: boolean;
}

/**
 * The words and phrases that a group uses more than another, by the score of `weightedLogOdds` above the 95 % point, the
 * most telling first, at most `limit`. Up to half of them are phrases; a word that stands in one of these is left out. The
 * same texts give the same words, in whatever order they come.
 */
export function tellingWords(own: readonly Said[], others: readonly Said[], limit: number): TellingWord[] {
  const ranked = rank(countPeople(own), countPeople(others));
  const phrases = ranked.filter(({ isPhrase }) => isPhrase).slice(0, Math.ceil(limit / 2));
  const inPhrases = new Set(phrases.flatMap(({ text }) => tokenize(text).map(({ lower }) => lower)));
  const words = ranked.filter(({ isPhrase, text }) => !isPhrase && !inPhrases.has(text));
  return [...phrases, ...words]
    .sort(mostTellingFirst)
    .slice(0, limit)
    .map(({ text, people, others: otherPeople }) => ({ text, people, others: otherPeople }));
}

function rank(first: ReadonlyMap<string, Word>, second: ReadonlyMap<string, Word>): RankedWord[] {
  const scores = weightedLogOdds(usageOf(first, second));
  return [...first]
    .flatMap(([key, word]): RankedWord[] => {
      const score = scores.get(key) ?? 0;
      if (word.people.size < FEWEST || score < Z_95) return [];
      const { isPhrase, people } = word;
      const others = second.get(key)?.people.size ?? 0;
      return [{ score, isPhrase, text: mainForm(word), people: people.size, others }];
    })
    .sort(mostTellingFirst);
}

function mostTellingFirst(a: RankedWord, b: RankedWord): number {
  return b.score - a.score || (a.text < b.text ? -1 : 1);
}

function usageOf(first: ReadonlyMap<string, Word>, second: ReadonlyMap<string, Word>): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const key of [...first.keys(), ...second.keys()]) {
    usage.set(key, {
      first: first.get(key)?.people.size ?? 0,
      second: second.get(key)?.people.size ?? 0,
    });
  }
  return usage;
}
