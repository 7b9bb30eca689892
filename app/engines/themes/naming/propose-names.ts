import { isNegation, isStopWord, meaningfulFunctionWords } from "../../text/stop-words.ts";
import type { ThemeKind, ThemeTerm } from "../fitted-theme.ts";
import { type KeyPhrase, leastShare, longerWorth } from "./phrase-table.ts";
import type { PhraseRole } from "./phrases.ts";

const considered = 6;
const longest = 60;

/** Names for a theme, best first: "Invoices: charged twice" for pain and praise, "Export to Excel" for the rest. */
export function proposeNames(
  kind: ThemeKind,
  size: number,
  phrases: readonly KeyPhrase[],
  terms: readonly ThemeTerm[],
): string[] {
  const { things, happenings, actions } = byRole(phrases);
  const proposals =
    kind === "pain" || kind === "praise"
      ? [...pairs(things, happenings, size), ...alone([...things.map(telling), ...happenings])]
      : alone([...actions, ...things.map(telling), ...happenings.map(telling)]);
  return inOrder(proposals, terms);
}

/** Names for a group of themes, best first: what all of them are about. */
export function proposeParentNames(
  kind: ThemeKind,
  size: number,
  phrases: readonly KeyPhrase[],
  terms: readonly ThemeTerm[],
): string[] {
  const about = inOrder(alone(byRole(phrases).things), []);
  return [...about, ...proposeNames(kind, size, phrases, terms)];
}

function byRole(phrases: readonly KeyPhrase[]) {
  const of = (wanted: PhraseRole) => phrases.filter(({ role }) => role === wanted).slice(0, considered);
  return { things: of("thing"), happenings: of("happening"), actions: of("action") };
}

// "Address" alone leaves open what is meant; it names a theme only when nothing longer marks it half as well.
function telling(phrase: KeyPhrase): KeyPhrase {
  return phrase.stems.length > 1 ? phrase : { ...phrase, score: phrase.score / 2 };
}

type Proposal = { name: string; score: number };

// How much of a pair's score each half brings by itself; the rest is how well both together mark the theme.
const halfWorth = 0.4;

// A thing and what happens to it must be said in one breath, and by several. Both together are a phrase of their own,
// said no more often elsewhere than the rarer of the two.
function pairs(things: readonly KeyPhrase[], happenings: readonly KeyPhrase[], size: number): Proposal[] {
  const least = size < 6 ? 1 : Math.max(2, leastShare * size);
  return things.flatMap((thing) =>
    happenings.flatMap((happening) => {
      const both = [...thing.statementIds].filter((id) => happening.statementIds.has(id)).length;
      const overlap = thing.stems.some((stem) => happening.stems.includes(stem));
      if (both < least || overlap) return [];
      const together = longerWorth * (both / size) * Math.max(thing.lift, happening.lift);
      const score = together + halfWorth * (thing.score + happening.score);
      return [{ name: `${thing.spelling}: ${lowerFirst(happening.spelling)}`, score }];
    }),
  );
}

function alone(phrases: readonly KeyPhrase[]): Proposal[] {
  return phrases.map(({ spelling, score }) => ({ name: spelling, score }));
}

function inOrder(proposals: readonly Proposal[], terms: readonly ThemeTerm[]): string[] {
  const names = proposals.toSorted((first, second) => second.score - first.score).map(({ name }) => name);
  return [...names, ...fromTerms(terms)].map(capitalise).filter((name) => name.length <= longest);
}

// When no phrase is common enough, or all are taken: the heaviest words, more of them each time.
function fromTerms(terms: readonly ThemeTerm[]): string[] {
  const words = terms.map(({ term }) => term).filter((term) => !/\p{N}/u.test(term) && !isFunctionWord(term));
  return [2, 3, 4, 5]
    .filter((count) => count <= words.length)
    .map((count) => words.slice(0, count).join(", "));
}

// They tell texts apart, but a name is not made of them.
function isFunctionWord(term: string): boolean {
  return isNegation(term) || isStopWord(term) || meaningfulFunctionWords.has(term);
}

// "CRASHES" and "Excel" keep their capitals; an ordinary word that began a sentence loses its own.
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
