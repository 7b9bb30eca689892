import type { ThemeKind, ThemeTerm } from "../fitted-theme.ts";
import type { KeyPhrase } from "./phrase-table.ts";

const considered = 6;
const longest = 60;

/** Names for a theme, best first: "Invoices: charged twice" for pain and praise, "Export to Excel" for the rest. */
export function proposeNames(
  kind: ThemeKind,
  phrases: readonly KeyPhrase[],
  terms: readonly ThemeTerm[],
): string[] {
  const things = phrases.filter(({ role }) => role === "thing").slice(0, considered);
  const happenings = phrases.filter(({ role }) => role === "happening").slice(0, considered);
  const actions = phrases.filter(({ role }) => role === "action").slice(0, considered);
  const proposals =
    kind === "pain" || kind === "praise"
      ? [...pairs(things, happenings), ...alone([...things, ...happenings])]
      : alone([...actions, ...things, ...happenings]);
  const names = proposals.sort((first, second) => second.score - first.score).map(({ name }) => name);
  return [...names, ...fromTerms(terms)].map(capitalise).filter((name) => name.length <= longest);
}

type Proposal = { name: string; score: number };

// A thing and what happens to it must be said in one breath: the pair counts by how many statements hold both.
function pairs(things: readonly KeyPhrase[], happenings: readonly KeyPhrase[]): Proposal[] {
  return things.flatMap((thing) =>
    happenings.flatMap((happening) => {
      const both = [...thing.statementIds].filter((id) => happening.statementIds.has(id)).length;
      const overlap = thing.stems.some((stem) => happening.stems.includes(stem));
      if (both === 0 || overlap) return [];
      const together = both / Math.min(thing.statementIds.size, happening.statementIds.size);
      const score = (thing.score + happening.score) * (0.5 + together);
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
