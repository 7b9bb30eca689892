import { contentStems } from "../text/content-stems.ts";
import { stemOf } from "../text/porter-stemmer.ts";
import { tokenize } from "../text/tokenize.ts";
import type { ThemeTerm } from "./fitted-theme.ts";
import { compareText } from "./vectors/vocabulary.ts";

/** Why a statement is in its theme. */
export type PlacementReasons = {
  /** Words it shares with the theme, heaviest first; the weights add up to 1 when there are any. */
  sharedWords: { word: string; weight: number }[];
  /** The quotes of the theme that say most nearly the same, nearest first. */
  nearestQuotes: { id: string; similarity: number }[];
};

const mostWords = 8;
const mostQuotes = 3;
// A word that does not mark the theme still counts a little when two quotes share it.
const plainWeight = 0.05;

/** Explains a placement by the theme's terms and some of its quotes; needs neither the model nor a vector. */
export function explainPlacement(
  text: string,
  theme: {
    terms: readonly Pick<ThemeTerm, "term" | "weight">[];
    quotes: readonly { id: string; text: string }[];
  },
): PlacementReasons {
  const weights = new Map(theme.terms.map(({ term, weight }) => [contentStems(term)[0] ?? term, weight]));
  const own = new Set(contentStems(text));
  const shared = [...own]
    .flatMap((stem) => {
      const weight = weights.get(stem);
      return weight === undefined ? [] : [{ word: spellingIn(text, stem), weight }];
    })
    .sort((first, second) => second.weight - first.weight || compareText(first.word, second.word))
    .slice(0, mostWords);
  const total = shared.reduce((sum, { weight }) => sum + weight, 0);
  const nearest = theme.quotes
    .filter((quote) => quote.text !== text)
    .map(({ id, text: quote }) => ({ id, similarity: likeness(own, new Set(contentStems(quote)), weights) }))
    .filter(({ similarity }) => similarity > 0)
    .sort((first, second) => second.similarity - first.similarity || compareText(first.id, second.id));
  return {
    sharedWords: shared.map(({ word, weight }) => ({ word, weight: weight / total })),
    nearestQuotes: nearest.slice(0, mostQuotes),
  };
}

function spellingIn(text: string, stem: string): string {
  const token = tokenize(text).find(({ text: word }) => {
    const [found] = contentStems(word);
    return found === stem || stemOf(word.toLowerCase()) === stem;
  });
  return token?.text ?? stem;
}

// The cosine of the two sets of stems, each stem as heavy as it marks the theme.
function likeness(
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const square = (stem: string) => (weights.get(stem) ?? plainWeight) ** 2;
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + square(stem), 0);
  const shared = sum([...first].filter((stem) => second.has(stem)));
  return shared === 0 ? 0 : shared / Math.sqrt(sum(first) * sum(second));
}
