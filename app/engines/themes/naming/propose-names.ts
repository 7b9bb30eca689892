import type { ThemeKind, ThemeTerm } from "../fitted-theme.ts";
import type { KeyPhrase } from "./phrase-table.ts";

const considered = 6;
const longest = 60;

/** Names for a theme, best first: "Invoices: charged twice" for pain and praise, "Export to Excel" for the rest. */
export function proposeNames(
  kind: ThemeKind,
  size: number,
  phrases: readonly KeyPhrase[],
  terms: readonly ThemeTerm[],
): string[] {
  const things = phrases.filter(({ role }) => role === "thing").slice(0, considered);
  const happenings = phrases.filter(({ role }) => role === "happening").slice(0, considered);
  const actions = phrases.filter(({ role }) => role === "action").slice(0, considered);
  const proposals =
    kind === "pain" || kind === "praise"
      ? [...pairs(things, happenings, size), ...alone([...things, ...happenings])]
      : alone([...actions, ...things.map(telling), ...happenings.map(telling)]);
  const names = proposals.sort((first, second) => second.score - first.score).map(({ name }) => name);
  return [...names, ...fromTerms(terms)].map(capitalise).filter((name) => name.length <= longest);
}

// "Address" alone leaves open what is wanted; it names a theme only when nothing longer marks it half as well.
function telling(phrase: KeyPhrase): KeyPhrase {
  return phrase.stems.length > 1 ? phrase : { ...phrase, score: phrase.score / 2 };
}

type Proposal = { name: string; score: number };

// A thing and what happens to it must be said in one breath, and by several: the pair counts by the cosine of the two
// sets of statements.
function pairs(things: readonly KeyPhrase[], happenings: readonly KeyPhrase[], size: number): Proposal[] {
  const least = size < 6 ? 1 : Math.max(2, 0.06 * size);
  return things.flatMap((thing) =>
    happenings.flatMap((happening) => {
      const both = [...thing.statementIds].filter((id) => happening.statementIds.has(id)).length;
      const overlap = thing.stems.some((stem) => happening.stems.includes(stem));
      if (both < least || overlap) return [];
      const together = both / Math.sqrt(thing.statementIds.size * happening.statementIds.size);
      const score = (thing.score + happening.score) * (0.4 + together);
      return [{ name: `${thing.spelling}: ${lowerFirst(happening.spelling)}`, score }];
    }),
  );
}

function alone(phrases: readonly KeyPhrase[]): Proposal[] {
  return phrases.map(({ spelling, score }) => ({ name: spelling, score }));
}

// When no phrase is common enough, or all are taken: the heaviest words, more of them each time.
function fromTerms(terms: readonly ThemeTerm[]): string[] {
  const words = terms.map(({ term }) => term).filter((term) => !/\p{N}/u.test(term));
  return [2, 3, 4, 5]
    .filter((count) => count <= words.length)
    .map((count) => words.slice(0, count).join(", "));
}

// "CRASHES" and "Excel" keep their capitals; an ordinary word that began a sentence loses its own.
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
