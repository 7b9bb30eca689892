/** What a quote may become, for whoever wrote something else. */
export const ONLY_SHORTENED =
  "Expected the customer's own words in their order: leave words out, or put yours in [square brackets]";

/** Marks of what a quote leaves out. */
const GAP = /\[[^\]]*\]|…|\.\.\./g;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Whether a text is a quote shortened as newspapers do it: words are left out, and what is put in stands in [square
 * brackets]; every other word is the customer's own, in their order.
 */
export function isShortened(original: string, text: string): boolean {
  const said = original.match(WORD) ?? [];
  const kept = text.replace(GAP, " ").match(WORD) ?? [];
  let at = 0;
  for (const word of kept) {
    while (at < said.length && said[at] !== word) at += 1;
    if (at === said.length) return false;
    at += 1;
  }
  return kept.length > 0;
}
