import { mostFrequent } from "../theme-terms.ts";
import { compareText } from "../vectors/vocabulary.ts";
import type { Phrase } from "./phrase.ts";
import type { NamedStatement, PhraseTable } from "./phrase-table.ts";

/** A phrase of a theme in its commonest spelling; shared when two items at least say it, in different sentences. */
export type PhraseCandidate = { phrase: Phrase; spelling: string; isShared: boolean };

const leastSaid = 2;
// A sentence of so few stems is a phrase itself; that it is said in the same words is no sign of copying.
const mereStems = 3;
const mostWeighed = 80;

type Seen = {
  phrase: Phrase;
  count: number;
  items: Set<string>;
  sentences: Set<string>;
  isSentence: boolean;
  spellings: Map<string, number>;
};

/** The phrases that are said most often in a theme, those in the most different sentences first; at most 80. */
export function findPhraseCandidates(
  members: readonly NamedStatement[],
  table: PhraseTable,
): PhraseCandidate[] {
  const found = new Map<string, Seen>();
  for (const { statement, stems } of members) {
    const sentence = stems.join(" ");
    for (const phrase of table.ofStatement.get(statement.id) ?? []) {
      see(found, phrase, statement.itemId, sentence).isSentence ||= stems.length <= mereStems;
    }
  }
  const least = Math.min(leastSaid, new Set(members.map(({ statement }) => statement.itemId)).size);
  return [...found.values()]
    .sort(
      (one, other) =>
        other.sentences.size - one.sentences.size ||
        other.count - one.count ||
        compareText(one.phrase.key, other.phrase.key),
    )
    .slice(0, mostWeighed)
    .map(({ phrase, spellings, items, sentences, isSentence }) => ({
      phrase,
      spelling: commonestSpelling(spellings),
      isShared: items.size >= least && (sentences.size >= least || isSentence),
    }));
}

function see(found: Map<string, Seen>, phrase: Phrase, itemId: string, sentence: string): Seen {
  const id = `${phrase.role} ${phrase.key}`;
  const seen: Seen = found.get(id) ?? {
    phrase,
    count: 0,
    items: new Set(),
    sentences: new Set(),
    isSentence: false,
    spellings: new Map(),
  };
  found.set(id, seen);
  seen.count += 1;
  seen.items.add(itemId);
  seen.sentences.add(sentence);
  seen.spellings.set(phrase.spelling, (seen.spellings.get(phrase.spelling) ?? 0) + 1);
  return seen;
}

// "EXPENSIVE" was typed in anger: only where nobody writes it otherwise.
function commonestSpelling(spellings: ReadonlyMap<string, number>): string {
  const calm = [...spellings].filter(([spelling]) => spelling !== spelling.toUpperCase());
  return mostFrequent(calm.length > 0 ? new Map(calm) : spellings);
}
