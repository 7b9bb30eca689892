import { isNegation, isStopWord, meaningfulFunctionWords } from "../../text/stop-words.ts";
import type { JudgeKind, ThemeKind, ThemeTerm } from "../fitted-theme.ts";
import type { KeyPhrase } from "./key-phrases.ts";
import type { PhraseRole } from "./phrase.ts";

const longest = 60;

// How well each kind of phrase says what each kind of theme is about: what hurts happens to something, what is wanted is
// done to something. A role that is not named here never names such a theme.
const told: Record<"event" | "wish", Partial<Record<PhraseRole, number>>> = {
  event: { clause: 1.3, thing: 1, deed: 1.1, state: 0.9 },
  wish: { action: 1.3, thing: 1, clause: 0.7, state: 0.5 },
};
// One word leaves open what is meant; it names a theme only when nothing longer marks it half as well.
const aloneWorth = 0.35;
// "Could not cancel" leaves open what.
const deniedWorth = 0.25;

// A name of pain or praise is weighed by this and by how surely it is read as that (0 to 1); only the best are read.
const kindFloor = 0.3;
const mostJudged = 12;

/** Names for a theme, best first: "Tank leaks" for pain and praise, "Export reports" for the rest. */
export function proposeNames(
  kind: ThemeKind,
  phrases: readonly KeyPhrase[],
  terms: readonly ThemeTerm[],
  judgeKind?: JudgeKind,
): string[] {
  const isEvent = kind === "pain" || kind === "praise";
  const worth = isEvent ? told.event : told.wish;
  const formed = phrases
    .map((phrase) => ({ ...phrase, score: phrase.score * (worth[phrase.role] ?? 0) * formWorth(phrase) }))
    .toSorted((first, second) => second.score - first.score)
    .slice(0, mostJudged);
  // A name by itself should say of what kind its theme is: "Wrong VAT number", not "VAT number".
  const judged =
    isEvent && judgeKind
      ? formed.map((phrase) => ({
          ...phrase,
          score: phrase.score * (kindFloor + judgeKind(phrase.spelling)[kind]),
        }))
      : formed;
  // Terms come from all that was said; phrases leave out names of people and personal data.
  const sayable = new Set(phrases.flatMap(({ stems }) => stems));
  return inOrder(
    withCompany(judged),
    terms.filter(({ stem }) => sayable.has(stem)),
  );
}

const closeCompany = 3;
const companyWorth = 0.3;

// A word alone gives way to the best short phrase that holds it: "Easy to install" says more than "Easy".
function withCompany(phrases: readonly KeyPhrase[]): KeyPhrase[] {
  return phrases.flatMap((phrase) => {
    const [stem] = phrase.stems;
    if (phrase.words > 1 || stem === undefined) return [phrase];
    const fuller = phrases.filter(
      ({ words, stems, isShared }) => isShared && words > 1 && words <= closeCompany && stems.includes(stem),
    );
    const best = fuller.reduce<KeyPhrase | undefined>(
      (top, each) => (top && top.score >= each.score ? top : each),
      undefined,
    );
    return best === undefined || best.score < companyWorth * phrase.score
      ? [phrase]
      : [{ ...best, score: phrase.score }, phrase];
  });
}

const mostHeadings = 5;

/** Names for a group of themes, best first: the things that all of them may be about. */
export function proposeHeadings(phrases: readonly KeyPhrase[]): string[] {
  const things = phrases.filter(({ role, isAttested }) => role === "thing" && isAttested);
  return inOrder(things, []).slice(0, mostHeadings);
}

function formWorth({ role, words, stems }: KeyPhrase): number {
  if (words <= 1) return aloneWorth;
  return role === "state" && stems.includes("not") ? deniedWorth : 1;
}

function inOrder(
  proposals: readonly { spelling: string; score: number }[],
  terms: readonly ThemeTerm[],
): string[] {
  const names = proposals
    .filter(({ score }) => score > 0)
    .toSorted((first, second) => second.score - first.score)
    .map(({ spelling }) => spelling);
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

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
