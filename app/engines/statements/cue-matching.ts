import type { Token } from "../text/tokenize.ts";
import type { Cue } from "./cue.ts";
import { goalCues } from "./goal-cues.ts";
import { painCues } from "./pain-cues.ts";
import { praiseCues, questionCues } from "./praise-and-question-cues.ts";
import { isNegatedAt, isWishedAt } from "./sentiment.ts";

/** A cue found in a clause: the tokens `from` to `to` (exclusive) matched, and whether a negation stands before. */
export type CueMatch = { cue: Cue; from: number; to: number; isNegated: boolean };

const cues: readonly Cue[] = [...painCues, ...goalCues, ...praiseCues, ...questionCues];

// A clause of thousands of words (a list without stops) is judged by its beginning.
const judgedTokens = 400;

/** The cues of a clause, each once: the first place where it is not negated, else the first place. */
export function matchCues(tokens: readonly Token[]): CueMatch[] {
  const judged = tokens.slice(0, judgedTokens);
  const starts: number[] = [];
  let joined = "";
  for (const token of judged) {
    starts.push(joined.length + (joined === "" ? 0 : 1));
    joined += joined === "" ? token.lower : ` ${token.lower}`;
  }
  const found: CueMatch[] = [];
  for (const cue of cues) {
    const match = matchCue(cue, joined, starts, judged);
    if (match !== undefined) found.push(match);
  }
  return found;
}

function matchCue(
  cue: Cue,
  joined: string,
  starts: readonly number[],
  tokens: readonly Token[],
): CueMatch | undefined {
  let negated: CueMatch | undefined;
  for (const match of joined.matchAll(cue.pattern)) {
    const from = tokenAt(starts, match.index);
    const to = tokenAt(starts, match.index + match[0].length - 1) + 1;
    const isNegated = cue.whenNegated !== undefined && isNegatedAt(tokens, from) && !isWishedAt(tokens, from);
    if (!isNegated) return { cue, from, to, isNegated };
    negated ??= { cue, from, to, isNegated };
  }
  return negated;
}

function tokenAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
