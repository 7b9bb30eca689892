import type { Token } from "../text/tokenize.ts";
import type { Cue } from "./cue.ts";
import { goalCues } from "./goal-cues.ts";
import { otherLanguageCues } from "./other-languages/cues.ts";
import { painCues } from "./pain-cues.ts";
import { praiseCues, questionCues } from "./praise-and-question-cues.ts";
import { isNegatedAt, isWishedAt } from "./sentiment.ts";

/** A cue found in a clause: the tokens `from` to `to` (exclusive) matched, and whether a negation stands before. */
export type CueMatch = { cue: Cue; from: number; to: number; isNegated: boolean };

const cues: readonly Cue[] = [...painCues, ...goalCues, ...praiseCues, ...questionCues];

/** How many cues there are, and the position of each. */
export const cueCount = cues.length;
export const cueIndex = (cue: Cue): number => positions.get(cue) ?? 0;
const positions = new Map(cues.map((cue, index) => [cue, index]));

// A clause of thousands of words (a list without stops) is judged by its beginning, a word of thousands of letters too.
const judgedTokens = 400;
const judgedLetters = 40;

// Short clauses come again and again ("Late delivery", a line repeated a thousand times). The map is emptied when full,
// so that it cannot hold memory for ever.
const remembered = new Map<string, readonly CueMatch[]>();
const rememberedClauses = 10_000;
const longestRemembered = 120;

/** The cues of a language; undefined when it has none. */
export function cuesOf(language: string): readonly Cue[] | undefined {
  return language === "en" ? cues : otherLanguageCues.get(language);
}

/** The cues of a clause, each once: the first place where it is not negated, else the first place. */
export function matchCues(tokens: readonly Token[], of: readonly Cue[] = cues): readonly CueMatch[] {
  const judged = tokens.slice(0, judgedTokens);
  const words = judged.map(({ lower }) =>
    lower.length > judgedLetters ? lower.slice(0, judgedLetters) : lower,
  );
  const joined = words.join(" ");
  if (of !== cues || joined.length > longestRemembered) return findMatches(judged, words, joined, of);
  const known = remembered.get(joined);
  if (known !== undefined) return known;
  const found = findMatches(judged, words, joined, of);
  if (remembered.size >= rememberedClauses) remembered.clear();
  remembered.set(joined, found);
  return found;
}

function findMatches(
  tokens: readonly Token[],
  words: readonly string[],
  joined: string,
  of: readonly Cue[],
): CueMatch[] {
  const starts: number[] = [];
  let position = 0;
  for (const word of words) {
    starts.push(position);
    position += word.length + 1;
  }
  const found: CueMatch[] = [];
  for (const cue of of) {
    const match = matchCue(cue, joined, starts, tokens);
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
  const { pattern } = cue;
  let negated: CueMatch | undefined;
  // Not matchAll: it makes a new pattern each time, which costs more than the search.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(joined); match !== null; match = pattern.exec(joined)) {
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
