import type { ThemeStatement } from "../fitted-theme.ts";
import { keyness, mostFrequent } from "../theme-terms.ts";
import { compareText } from "../vectors/vocabulary.ts";
import { findPhrases, type Phrase, type PhraseRole } from "./phrases.ts";

/** The phrases of every statement of a fit, and in how many statements each occurs. */
export type PhraseTable = {
  ofStatement: ReadonlyMap<string, readonly Phrase[]>;
  counts: ReadonlyMap<string, number>;
};

/** Finds the phrases of all statements once; they are counted inside and outside of each theme. */
export function readPhrases(statements: readonly ThemeStatement[], people: ReadonlySet<string>): PhraseTable {
  const ofStatement = new Map<string, readonly Phrase[]>();
  const counts = new Map<string, number>();
  for (const { id, text } of statements) {
    const phrases = findPhrases(text, people);
    ofStatement.set(id, phrases);
    for (const phrase of phrases) counts.set(idOf(phrase), (counts.get(idOf(phrase)) ?? 0) + 1);
  }
  return { ofStatement, counts };
}

/** A phrase that marks a theme, in its commonest spelling. */
export type KeyPhrase = {
  role: PhraseRole;
  stems: readonly string[];
  spelling: string;
  score: number;
  /** How much more often it is said inside than outside: ln(p_in / p_out). */
  lift: number;
  statementIds: ReadonlySet<string>;
};

// A phrase must be said by enough of the theme and in two items to stand for it.
export const leastShare = 0.08;
const leastItems = 2;
export const longerWorth = 1.6;
const mostKept = 30;

/** The phrases that mark a theme, best first: p_in · ln(p_in / p_out), two words and more counting 1.6 times. */
export function findKeyPhrases(statements: readonly ThemeStatement[], table: PhraseTable): KeyPhrase[] {
  const found = new Map<string, Seen>();
  for (const { id, itemId } of statements) {
    for (const phrase of table.ofStatement.get(id) ?? []) see(found, phrase, id, itemId);
  }
  const total = table.ofStatement.size;
  const itemsNeeded = Math.min(leastItems, new Set(statements.map(({ itemId }) => itemId)).size);
  const kept = [...found]
    .filter(([, { ids, items }]) => ids.size >= leastShare * statements.length && items.size >= itemsNeeded)
    .map(([key, seen]) => {
      const outside = (table.counts.get(key) ?? 0) - seen.ids.size;
      const score = keyness(seen.ids.size, statements.length, outside, total - statements.length);
      const lift = score / (seen.ids.size / statements.length);
      return { key, seen, lift, score: score * (seen.phrase.words > 1 ? longerWorth : 1) };
    })
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score || compareText(first.key, second.key))
    .slice(0, mostKept)
    .map(({ seen, score, lift }) => ({
      role: seen.phrase.role,
      stems: seen.phrase.key.split(" "),
      spelling: mostFrequent(seen.spellings),
      score,
      lift,
      statementIds: seen.ids,
    }));
  return kept.filter((phrase) => !kept.some((other) => saysMore(other, phrase)));
}

// "charged twice" stands for "charged" when most who say the one say the other.
function saysMore(longer: KeyPhrase, shorter: KeyPhrase): boolean {
  return (
    longer.role === shorter.role &&
    longer.stems.length > shorter.stems.length &&
    shorter.stems.every((stem) => longer.stems.includes(stem)) &&
    longer.statementIds.size * 2 > shorter.statementIds.size
  );
}

type Seen = { phrase: Phrase; ids: Set<string>; items: Set<string>; spellings: Map<string, number> };

function see(found: Map<string, Seen>, phrase: Phrase, id: string, itemId: string): void {
  const seen: Seen = found.get(idOf(phrase)) ?? {
    phrase,
    ids: new Set(),
    items: new Set(),
    spellings: new Map(),
  };
  found.set(idOf(phrase), seen);
  seen.ids.add(id);
  seen.items.add(itemId);
  seen.spellings.set(phrase.spelling, (seen.spellings.get(phrase.spelling) ?? 0) + 1);
}

function idOf(phrase: Phrase): string {
  return `${phrase.role} ${phrase.key}`;
}
