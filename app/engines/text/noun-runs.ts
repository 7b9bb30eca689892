import type { TaggedToken } from "./part-of-speech.ts";
import { isStopWord } from "./stop-words.ts";

/** A run of tokens `from` (inclusive) to `to` (exclusive), as positions in the token list it was found in. */
export type TokenRun = { from: number; to: number };

/**
 * The noun runs of a tagged sentence: nouns and names in a row ("battery life", "PayPal checkout"), with
 * adjectives before them when `withAdjectives` is set ("dark mode"). Runs never overlap and stand in order.
 */
export function findNounRuns(
  tokens: readonly TaggedToken[],
  options: { withAdjectives?: boolean } = {},
): TokenRun[] {
  const runs: TokenRun[] = [];
  let position = 0;
  while (position < tokens.length) {
    const start = position;
    while (options.withAdjectives && isDescribing(tokens[position])) position += 1;
    const firstNoun = position;
    while (isNaming(tokens[position])) position += 1;
    if (position > firstNoun) runs.push({ from: start, to: position });
    else position = start + 1;
  }
  return runs;
}

function isNaming(token: TaggedToken | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  return (token.tag === "NOUN" || token.tag === "PROPN") && !isStopWord(token.lower);
}

function isDescribing(token: TaggedToken | undefined): boolean {
  return token !== undefined && token.kind === "word" && token.tag === "ADJ" && !isStopWord(token.lower);
}
