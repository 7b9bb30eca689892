import { findNounRuns, type TokenRun } from "../../text/noun-runs.ts";
import type { TaggedToken } from "../../text/part-of-speech.ts";
import { isNegation } from "../../text/stop-words.ts";
import {
  enablingAdjectives,
  leadingVerbs,
  lightVerbs,
  nobody,
  owners,
  unsayingVerbs,
  vagueDoers,
  weakAdjectives,
} from "./name-words.ts";
import { isNameable } from "./phrase.ts";
import { noTail, type PredicateTail, readTail } from "./predicate-tail.ts";
import { isVague, nameOfRun } from "./things.ts";

/** Something said of something, each part as tokens in the order of the text. */
export type Predicate = PredicateTail & {
  /** What it is said of; undefined where that is a pronoun or left out. */
  subject: TaggedToken[] | undefined;
  /** What stands before the head and belongs to it: "could not", "keeps", "easy to", "too". */
  lead: TaggedToken[];
  head: TaggedToken;
};

const leadReach = 6;

/**
 * What a statement says of things, for each verb and each adjective that stands by itself; none that needs an object it
 * has not.
 */
export function* findPredicates(tokens: readonly TaggedToken[]): Generator<Predicate> {
  const runs = findNounRuns(tokens, { withAdjectives: true });
  const runFrom = new Map(runs.map((run) => [run.from, run]));
  const runTo = new Map(runs.map((run) => [run.to, run]));
  for (const [at, head] of tokens.entries()) {
    const isVerb = head.tag === "VERB" && !unsayingVerbs.has(head.lemma);
    if (!isNameable([head]) || !(isVerb ? !leads(tokens, at) : isState(tokens, at))) continue;
    const from = leadFrom(tokens, at);
    const tail = isVerb ? readTail(tokens, at + 1, runFrom) : noTail;
    if (tail === undefined || isBareDenial(tokens.slice(from, at), head)) continue;
    const subject = subjectBefore(tokens, from, runTo);
    const isLight = isVerb && lightVerbs.has(head.lemma) && tail.object.length === 0;
    if (isLight && tail.ending.length === 0) continue;
    yield { subject, lead: keepLead(tokens.slice(from, at), subject !== undefined), head, ...tail };
  }
}

// "Not deliver" is half a sentence, "not delivered" is what happened.
function isBareDenial(lead: readonly TaggedToken[], { tag, lower, lemma }: TaggedToken): boolean {
  const denied = lead.some((token) => token.lower === "not") && !lead.some((token) => token.tag === "AUX");
  return denied && tag === "VERB" && lower === lemma;
}

// "Keeps" in "keeps crashing" and "refuses" in "refuses to start" belong to what follows.
function leads(tokens: readonly TaggedToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (!leadingVerbs.has(tokens[at]?.lemma ?? "")) return false;
  return next?.tag === "VERB" || (next?.lower === "to" && tokens[at + 2]?.tag === "VERB");
}

function isState(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "ADJ" || weakAdjectives.has(token.lemma)) return false;
  const next = tokens[at + 1];
  if (next?.tag === "NOUN" || next?.tag === "PROPN" || next?.tag === "ADJ") return false;
  const opens = next?.lower === "to" && tokens[at + 2]?.tag === "VERB";
  return !opens || tokens[at - 1]?.lower === "too";
}

function leadFrom(tokens: readonly TaggedToken[], at: number): number {
  let from = at;
  while (from > 0 && at - from < leadReach && isLead(tokens, from - 1)) from -= 1;
  return from;
}

function isLead(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  if (isNegation(token.lower))
    return !nobody.has(token.lower) && token.lower !== "no" && token.lower !== "without";
  if (token.tag === "AUX" || token.tag === "ADV" || token.lower === "to") return true;
  if (token.tag === "ADJ") return tokens[at + 1]?.lower === "to";
  return token.tag === "VERB" && leads(tokens, at);
}

// Auxiliaries only with a subject or as half of a negation ("could not"); adverbs only where they are the point.
function keepLead(lead: readonly TaggedToken[], hasSubject: boolean): TaggedToken[] {
  const negated = lead.some(({ lower }) => isNegation(lower));
  const enabling = lead.findIndex(({ lemma }) => enablingAdjectives.has(lemma));
  const start = negated || enabling < 0 ? 0 : enabling + 2;
  const kept = lead.slice(start).filter(({ tag, lower }) => {
    if (isNegation(lower) || lower === "too") return true;
    return tag === "AUX" ? hasSubject || negated : tag !== "ADV";
  });
  return withoutTo(kept);
}

/** What stands after "to" where it comes first. */
export function withoutTo(lead: TaggedToken[]): TaggedToken[] {
  return lead[0]?.lower === "to" ? lead.slice(1) : lead;
}

function subjectBefore(
  tokens: readonly TaggedToken[],
  from: number,
  runTo: ReadonlyMap<number, TokenRun>,
): TaggedToken[] | undefined {
  const before = tokens[from - 1];
  if (before !== undefined && nobody.has(before.lower)) return [before];
  const no = tokens[from - 2];
  if (before?.lower === "one" && no?.lower === "no") return [no, before];
  const run = runTo.get(from);
  if (run === undefined) return undefined;
  const name = nameOfRun(tokens, run);
  if (name === undefined || (isVague(name) && !vagueDoers.has(name[0]?.lemma ?? ""))) return undefined;
  // "The sign on the desk blinks" is not about the desk, "the lid of the tank leaks" is about the tank too.
  let position = run.from - 1;
  while (tokens[position]?.tag === "DET" || owners.has(tokens[position]?.lower ?? "")) position -= 1;
  const governor = tokens[position];
  if (governor?.tag === "ADP" && governor.lower !== "of") return undefined;
  const denial = tokens[run.from - 1];
  return denial?.lower === "no" ? [denial, ...name] : name;
}
