import { isCommonWord } from "../../text/language.ts";
import type { TaggedToken } from "../../text/part-of-speech.ts";
import { isNameable, type Phrase, toPhrase } from "./phrase.ts";

const longest = 4;
const shortestWord = 3;

/** Up to four words in a row that neither begin nor end with a common one, for languages whose grammar is not known. */
export function* findWordRuns(tokens: readonly TaggedToken[], language: string): Generator<Phrase> {
  const bears = (token: TaggedToken | undefined) =>
    token !== undefined && token.lower.length >= shortestWord && !isCommonWord(language, token.lower);
  for (const [from, first] of tokens.entries()) {
    if (first.kind !== "word" || !bears(first)) continue;
    for (let to = from + 1; to <= from + longest && tokens[to - 1]?.kind === "word"; to += 1) {
      const run = tokens.slice(from, to);
      if (bears(run.at(-1)) && isNameable(run)) yield toPhrase("thing", run);
    }
  }
}
