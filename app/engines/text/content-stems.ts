import { stemOf } from "./porter-stemmer.ts";
import { isNegation, isStopWord, meaningfulFunctionWords } from "./stop-words.ts";
import { type Token, tokenize } from "./tokenize.ts";

/**
 * The stems that say what a text is about, in order and with repetitions: no function words, no politeness, no
 * numbers; but "not" (for every negated auxiliary), never, how, why, when, which tell requests apart.
 */
export function contentStems(text: string): string[] {
  return stemsOfTokens(tokenize(text));
}

/** The stems of all tokens in order, function words and signs too: how a text says what it says. */
export function everyStem(text: string): string[] {
  return tokenize(text).map(({ lower }) => stemOf(lower));
}

/** As contentStems, of tokens already at hand. */
function stemsOfTokens(tokens: readonly Token[]): string[] {
  const stems: string[] = [];
  for (const token of tokens) {
    const stem = contentStem(token);
    if (stem !== undefined) stems.push(stem);
  }
  return stems;
}

/** The stem of one token when it says something about the subject, else undefined. */
export function contentStem(token: Token): string | undefined {
  if (token.kind !== "word") return undefined;
  if (meaningfulFunctionWords.has(token.lower)) return token.lower === "cannot" ? "not" : token.lower;
  if (isNegation(token.lower)) return "not";
  if (isStopWord(token.lower)) return undefined;
  return stemOf(stripPossessive(token.lower));
}

// "the app's" and "the app" are about the same thing, and so are "e-mail" and "email".
function stripPossessive(lower: string): string {
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  return bare.replaceAll("-", "");
}
