import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";

// The stemmer rewrites a word through some sixty patterns; behind a map it is fifty times faster. The map is
// emptied when full, so that a text of random words cannot hold memory for ever.
const cacheLimit = 100_000;

// No word of a natural language that has a suffix worth removing is longer than this.
const longestStemmedWord = 40;

const stems = new Map<string, string>();

/**
 * The stem of one lower-case word: Porter (1980), "An algorithm for suffix stripping".
 * Words that are not plain a–z are returned unchanged.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = isStemmable(word) ? porterStemmer.stem(word) : word;
  if (stems.size >= cacheLimit) stems.clear();
  stems.set(word, stem);
  return stem;
}

function isStemmable(word: string): boolean {
  return word.length > 2 && word.length <= longestStemmedWord && /^[a-z]+$/.test(word);
}
