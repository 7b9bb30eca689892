import { isFinitePlural } from "../text/finite-plurals.ts";
import { findNounRuns, type TokenRun } from "../text/noun-runs.ts";
import type { TaggedToken } from "../text/part-of-speech.ts";
import { stemOf } from "../text/porter-stemmer.ts";
import { readAspectSigns } from "./aspect-signs.ts";
import { describingAdjectives, isCompound } from "./describing-adjectives.ts";
import { genericNouns } from "./generic-nouns.ts";
import { polarityOf } from "./polarity.ts";
import type { OpinionWord } from "./sentiment.ts";
import type { Aspect, AspectCandidate } from "./statement.ts";

const longestRun = 5;
// Under this nothing that a corpus tells could make an aspect of it.
const leastSalience = -1.5;
// What a clause without a corpus has to show by itself.
const salientFrom = -0.5;
// "A glass of wine" is one thing.
const measures = new Set(
  "glass glasses bottle bottles cup cups bowl bowls plate plates slice slices order orders ease".split(" "),
);

/** The noun runs of a clause that may name what it is about, with their offsets and keys. */
export function findAspectCandidates(
  text: string,
  tokens: readonly TaggedToken[],
  opinions: readonly OpinionWord[],
): AspectCandidate[] {
  const base = tokens[0]?.start ?? 0;
  const candidates: AspectCandidate[] = [];
  for (const run of findNameRuns(tokens)) {
    const first = tokens[run.from];
    const last = tokens[run.to - 1];
    if (first === undefined || last === undefined || run.to - run.from > longestRun) continue;
    const key = aspectKey(tokens.slice(run.from, run.to));
    const signs = readAspectSigns(tokens, run, opinions);
    if (key === "" || signs.salience < leastSalience) continue;
    const { start, end } = { start: first.start, end: endWithoutPossessive(last) };
    candidates.push({ text: text.slice(start - base, end - base), start, end, key, ...signs });
  }
  return candidates;
}

/** The candidates that count without a corpus to compare with. */
export function keepSalient(candidates: readonly AspectCandidate[]): Aspect[] {
  return candidates.filter(({ salience }) => salience >= salientFrom).map(toAspect);
}

/** A candidate without what only the search for it needed. */
export function toAspect({ text, start, end, key }: AspectCandidate): Aspect {
  return { text, start, end, key };
}

/** The key under which equal aspects meet: the stems of their words in order. */
export function aspectKey(tokens: readonly { lower: string }[]): string {
  const words = tokens.filter(({ lower }) => lower !== "-");
  return words.map((token) => stemOf(token.lower.replace(/'s$/, "").replaceAll("-", ""))).join(" ");
}

// Runs without the opinion at their start ("great food" is about food), with the adjective that belongs to the name.
function findNameRuns(tokens: readonly TaggedToken[]): TokenRun[] {
  const runs: TokenRun[] = [];
  for (const { from, to } of findNounRuns(tokens)) {
    const before = runs.at(-1);
    // What follows a compound goes on with it: "check-in desk".
    if (before !== undefined && before.to >= from) {
      before.to = to;
      continue;
    }
    const run = { from, to };
    while (run.to - run.from > 1 && isMereOpinion(tokens, run.from)) run.from += 1;
    while (run.to - run.from > 1 && tokens[run.to - 1]?.lower.length === 1) run.to -= 1;
    if (run.to - run.from > 1 && isFinitePlural(tokens, run.to - 1)) run.to -= 1;
    if (isHalfOfCompound(tokens, run.to)) run.to += 2;
    if (isGeneric(tokens, run)) continue;
    if (run.from === from && isNaming(tokens[from - 1], tokens[from])) run.from -= 1;
    runs.push(run);
  }
  return joinMeasures(tokens, runs);
}

// "Wi-Fi" and "check-in" are one name each, though a hyphen is a token of its own.
function isHalfOfCompound(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const touches = hyphen?.text === "-" && before?.end === hyphen.start && hyphen.end === after?.start;
  return touches && after?.kind === "word" && tokens[at + 2]?.text !== "-";
}

function joinMeasures(tokens: readonly TaggedToken[], runs: readonly TokenRun[]): TokenRun[] {
  const joined: TokenRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const measure = tokens[run.from - 2];
    if (
      before?.to === run.from - 1 &&
      tokens[before.to]?.lower === "of" &&
      measures.has(measure?.lower ?? "")
    ) {
      before.to = run.to;
    } else joined.push({ ...run });
  }
  return joined;
}

function isMereOpinion(tokens: readonly TaggedToken[], at: number): boolean {
  const next = tokens[at + 1];
  return isOpinion(tokens[at]) && !(next && isCompound(tokens[at]?.lower ?? "", next.lower));
}

function isOpinion(token: TaggedToken | undefined): boolean {
  return token !== undefined && (describingAdjectives.has(token.lower) || polarityOf(token.lower) !== 0);
}

function isNaming(token: TaggedToken | undefined, noun: TaggedToken | undefined): boolean {
  if (token === undefined || noun === undefined) return false;
  if (isCompound(token.lower, noun.lower)) return true;
  return token.tag === "ADJ" && /^\p{L}[\p{L}-]+$/u.test(token.text) && !isOpinion(token);
}

// "time" names nothing, "loading time" does: a run is left out only when all its words are general.
function isGeneric(tokens: readonly TaggedToken[], run: TokenRun): boolean {
  return tokens
    .slice(run.from, run.to)
    .every((token) => genericNouns.has(token.lower) || token.lower.length < 2);
}

function endWithoutPossessive(token: TaggedToken): number {
  return /['’]s$/i.test(token.text) ? token.end - 2 : token.end;
}
