import { findNounRuns, type TokenRun } from "../text/noun-runs.ts";
import type { TaggedToken } from "../text/part-of-speech.ts";
import { stemOf } from "../text/porter-stemmer.ts";
import type { Aspect } from "./statement.ts";

// Nouns that name no part of a product: measures of time and amount, people, talk about the text itself, and trouble.
const generic = new Set(
  `time times day days week weeks month months year years hour hours minute minutes second seconds today yesterday tomorrow moment night
  morning afternoon evening weekend way ways thing things lot lots bit kind sort type part parts side rest end start
  beginning middle top point case fact reason reasons idea ideas example number amount couple bunch ton tons
  piece pieces level people person guy guys man woman wife husband friend friends kid kids son daughter family mom mum dad
  everyone anyone someone user users customer customers problem problems issue issues bug bugs error errors trouble crash
  complaint complaints question questions answer review reviews star stars money dollar dollars bucks thank thanks please
  job life world place use using need wish hope sense deal matter mind experience opinion choice chance
  something anything nothing everything stuff one ones other others half total half-hour while etc lol omg wow
  waste love fun joy pleasure favor benefit advantage difference fan god hell shit crap way yr yrs mo hrs min mins
  i im ive dont cant wont didnt doesnt isnt u ur pls plz app apps application product products item items version update`.split(
    /\s+/,
  ),
);

const longestRun = 5;

/** The noun runs of a clause that may name what it is about, with their offsets and keys. */
export function findAspects(text: string, tokens: readonly TaggedToken[]): Aspect[] {
  const base = tokens[0]?.start ?? 0;
  const aspects: Aspect[] = [];
  const keys = new Set<string>();
  for (const run of findNounRuns(tokens)) {
    const first = tokens[run.from];
    const last = tokens[run.to - 1];
    if (first === undefined || last === undefined || run.to - run.from > longestRun || isGeneric(tokens, run))
      continue;
    const key = aspectKey(tokens.slice(run.from, run.to));
    if (key === "" || keys.has(key)) continue;
    keys.add(key);
    const { start, end } = { start: first.start, end: endWithoutPossessive(last) };
    aspects.push({ text: text.slice(start - base, end - base), start, end, key });
  }
  return aspects;
}

/** The key under which equal aspects meet: the stems of their words in order. */
export function aspectKey(tokens: readonly { lower: string }[]): string {
  return tokens.map((token) => stemOf(token.lower.replace(/'s$/, "").replaceAll("-", ""))).join(" ");
}

// "time" names nothing, "loading time" does: a run is left out only when all its words are general.
function isGeneric(tokens: readonly TaggedToken[], run: TokenRun): boolean {
  return tokens.slice(run.from, run.to).every((token) => generic.has(token.lower) || token.lower.length < 2);
}

function endWithoutPossessive(token: TaggedToken): number {
  return /['’]s$/i.test(token.text) ? token.end - 2 : token.end;
}
