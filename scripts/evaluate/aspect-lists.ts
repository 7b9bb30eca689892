import { aspectKey } from "#app/engines/statements/aspects.ts";
import type { Aspect } from "#app/engines/statements/statement.ts";
import { tagTokens } from "#app/engines/text/part-of-speech.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import { mostFrequent } from "#app/engines/themes/theme-terms.ts";

/** The aspects of a product in three ways: by key, as they are mostly spelt, and that with its last noun in the singular. */
export type AspectList = { keys: string[]; spellings: string[]; singulars: string[] };

// A product's list holds the aspects seen this often.
const listedFrom = 3;

/** The aspects that are seen three times at least. */
export function listAspects(aspects: readonly Aspect[]): AspectList {
  const byKey = new Map<string, Map<string, number>>();
  for (const { key, text } of aspects) {
    const spellings = byKey.get(key) ?? new Map<string, number>();
    const spelling = text.toLowerCase();
    byKey.set(key, spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1));
  }
  const seen = (spellings: ReadonlyMap<string, number>) =>
    [...spellings.values()].reduce((sum, count) => sum + count, 0);
  const listed = [...byKey].filter(([, spellings]) => seen(spellings) >= listedFrom);
  const spellings = listed.map(([, own]) => mostFrequent(own));
  return { keys: listed.map(([key]) => key), spellings, singulars: spellings.map(inSingular) };
}

/** The key under which a feature of a list meets aspects. */
export function keyOfFeature(feature: string): string {
  return aspectKey(tokenize(feature).filter(({ kind }) => kind !== "symbol"));
}

function inSingular(spelling: string): string {
  const tokens = tagTokens(tokenize(spelling));
  return tokens
    .map(({ lower, lemma, tag }, at) => (at === tokens.length - 1 && tag === "NOUN" ? lemma : lower))
    .join(" ");
}
