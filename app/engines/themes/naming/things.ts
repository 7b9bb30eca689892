import { findNounRuns, type TokenRun } from "../../text/noun-runs.ts";
import type { TaggedToken } from "../../text/part-of-speech.ts";
import { troubles, vagueThings, weakAdjectives } from "./name-words.ts";
import { isNameable, type Phrase, toPhrase } from "./phrase.ts";

const longest = 3;

/** Noun runs with their adjectives and what they end in: "monthly card invoice", "card invoice", "invoice"; "no reply". */
export function* findThings(tokens: readonly TaggedToken[]): Generator<Phrase> {
  for (const run of findNounRuns(tokens, { withAdjectives: true })) {
    for (let from = Math.max(run.from, run.to - longest); from < run.to; from += 1) {
      const part = tokens.slice(from, run.to);
      const [first] = part;
      if (first === undefined || !isNameable(part) || weakAdjectives.has(first.lemma)) continue;
      if (part.length === 1 && (vagueThings.has(first.lemma) || troubles.has(first.lemma))) continue;
      yield toPhrase("thing", part);
    }
    const no = tokens[run.from - 1];
    const missed = tokens.slice(run.from, run.to);
    if (no?.lower === "no" && missed.length <= longest && isNameable(missed) && !isVague(missed)) {
      yield toPhrase("thing", [no, ...missed]);
    }
  }
}

/** The last three words of a noun run without what only points; undefined when it names nothing. */
export function nameOfRun(tokens: readonly TaggedToken[], run: TokenRun): TaggedToken[] | undefined {
  let from = Math.max(run.from, run.to - longest);
  while (from < run.to - 1 && weakAdjectives.has(tokens[from]?.lemma ?? "")) from += 1;
  const name = tokens.slice(from, run.to);
  return isNameable(name) ? name : undefined;
}

/** True for a noun alone that could be anything. */
export function isVague(name: readonly TaggedToken[]): boolean {
  return name.length === 1 && vagueThings.has(name[0]?.lemma ?? "");
}
