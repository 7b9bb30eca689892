import { keyness } from "../theme-terms.ts";
import { compareText } from "../vectors/vocabulary.ts";
import { Holders } from "./holders.ts";
import type { PhraseRole } from "./phrase.ts";
import { findPhraseCandidates } from "./phrase-candidates.ts";
import type { NamedStatement, PhraseTable } from "./phrase-table.ts";

/** A phrase that marks a theme, in its commonest spelling. */
export type KeyPhrase = {
  role: PhraseRole;
  stems: readonly string[];
  spelling: string;
  words: number;
  score: number;
  /** The share of the theme that holds all its words. */
  coverage: number;
  /** Said by two at least, in different sentences, and enough of the theme hold its words. */
  isAttested: boolean;
  /** Said by two at least, in different sentences. */
  isShared: boolean;
};

// A phrase is attested when it is shared and enough of the theme hold its words.
const leastShare = 0.08;
// What only one says is better than single words, if each of its words is common in the theme; a word that only
// one says, or half a sentence, comes last.
const mostSingularWords = 4;
const oddWorth = 0.001;

/** How much of a phrase's worth its words bring one by one; the rest is how well all of them together mark the theme. */
const wordWorth = 0.4;
const longerWorth = 1.6;

/**
 * The phrases that mark a theme, best first: (1.6 · K(all words) + 0.4 · mean of K(word)) · likeness, K the keyness among
 * statements that hold the words, in any form and order; `likeness` (0 to 1) of stems to the theme's middle. A sentence
 * that is said word for word c times counts √c, so that copied texts name no theme.
 */
export function findKeyPhrases(
  members: readonly NamedStatement[],
  table: PhraseTable,
  likeness: (stems: readonly string[]) => number,
): KeyPhrase[] {
  const holders = new Holders(members, table);
  const outside = table.ofStatement.size - members.length;
  const keynessOf = (stems: readonly string[]) => {
    const { weight, others } = holders.count(stems);
    const { total } = holders;
    return { coverage: weight / total, keyness: weight === 0 ? 0 : keyness(weight, total, others, outside) };
  };
  const byStem = new Map<string, number>();
  const worthOfStem = (stem: string) => {
    const known = byStem.get(stem) ?? keynessOf([stem]).keyness;
    byStem.set(stem, known);
    return known;
  };
  return findPhraseCandidates(members, table)
    .map(({ phrase, spelling, isShared }): KeyPhrase => {
      const { stems, role, words } = phrase;
      const all = keynessOf(stems);
      const each = stems.map((stem) => worthOfStem(stem));
      const isAttested = isShared && all.coverage >= leastShare;
      const apart = wordWorth * (isAttested ? mean(each) : Math.min(...each));
      const together = isAttested ? all.keyness * (words > 1 ? longerWorth : 1) : 0;
      const isOdd = !isAttested && (words < 2 || words > mostSingularWords);
      const score = (together + apart) * likeness(stems) * (isOdd ? oddWorth : 1);
      return { role, stems, spelling, words, score, coverage: all.coverage, isAttested, isShared };
    })
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score || compareText(first.spelling, second.spelling));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
