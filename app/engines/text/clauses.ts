import { isFiniteVerb, isSubject } from "./grammar.ts";
import type { TokenRun } from "./noun-runs.ts";
import type { TaggedToken } from "./part-of-speech.ts";

// A turn of thought: what follows is said apart from what came before, even when it is short.
const contrasts = new Set([
  "but",
  "however",
  "although",
  "though",
  "except",
  "unfortunately",
  "yet",
  "whereas",
]);
// These join two statements only where both sides have a subject and a finite verb.
const joiners = new Set(["and", "so", "&"]);
// These explain the clause before them ("crashes when I open it"), so only a comma makes them a statement apart.
const explainers = new Set(["because", "when", "while", "since", "if"]);
const dashes = new Set(["-", "–", "—"]);

// How far ahead a right side is searched for its subject and verb; keeps the work linear.
const lookAhead = 14;

/** Cuts a tagged sentence into clauses; the runs cover the sentence without gaps. Thin pieces join a neighbour. */
export function findClauses(tokens: readonly TaggedToken[], sentence: TokenRun): TokenRun[] {
  const cuts: number[] = [];
  let from = sentence.from;
  let left = new ClauseSide();
  for (let index = sentence.from; index < sentence.to; index += 1) {
    if (index > from && isCut(tokens, index, sentence.to, left)) {
      cuts.push(index);
      from = index;
      left = new ClauseSide();
    }
    left.add(tokens, index);
  }
  return joinThin(tokens, [sentence.from, ...cuts, sentence.to]);
}

function isCut(tokens: readonly TaggedToken[], index: number, to: number, left: ClauseSide): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (before.text === ";" || isSpacedDash(tokens, index - 1)) return true;
  if (contrasts.has(token.lower))
    return token.lower !== "yet" || before.text === "," || before.lower === "and";
  const afterComma = before.text === ",";
  const joins = joiners.has(token.lower) || (afterComma && (explainers.has(token.lower) || isOpening(token)));
  return joins && left.isComplete && sideFrom(tokens, index, to).isComplete;
}

// "It is slow, I want my money back": a pronoun or "please" right after a comma opens a new clause.
function isOpening(token: TaggedToken): boolean {
  return token.tag === "PRON" || token.lower === "please";
}

function isSpacedDash(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !dashes.has(token.text)) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  return before !== undefined && after !== undefined && before.end < token.start && token.end < after.start;
}

function sideFrom(tokens: readonly TaggedToken[], from: number, to: number): ClauseSide {
  const side = new ClauseSide();
  for (let index = from; index < Math.min(to, from + lookAhead) && !side.isComplete; index += 1) {
    side.add(tokens, index);
  }
  return side;
}

/** What one side of a possible cut has so far. */
class ClauseSide {
  private hasSubject = false;
  isComplete = false;
  words = 0;

  add(tokens: readonly TaggedToken[], index: number): void {
    const token = tokens[index];
    if (token?.kind !== "word") return;
    if (!contrasts.has(token.lower) && !joiners.has(token.lower)) this.words += 1;
    if (this.hasSubject && isFiniteVerb(token, tokens[index - 1])) this.isComplete = true;
    if (isSubject(token)) this.hasSubject = true;
  }
}

// A piece of one or two words ("great but", "though") says nothing alone, unless it has a subject and a verb.
function joinThin(tokens: readonly TaggedToken[], bounds: readonly number[]): TokenRun[] {
  const clauses: TokenRun[] = [];
  let from = bounds[0] ?? 0;
  let side = new ClauseSide();
  let index = from;
  for (const to of bounds.slice(1)) {
    for (; index < to; index += 1) side.add(tokens, index);
    const thin = side.words < 3 && !side.isComplete;
    const before = clauses.at(-1);
    if (thin && before !== undefined) before.to = to;
    else if (!thin || to === bounds.at(-1)) clauses.push({ from, to });
    else continue;
    from = to;
    side = new ClauseSide();
  }
  return clauses;
}
