import { findClauses } from "./clauses.ts";
import { detectLanguage } from "./language.ts";
import { normalise } from "./normalise.ts";
import type { TokenRun } from "./noun-runs.ts";
import { type TaggedToken, tagTokens, untagged } from "./part-of-speech.ts";
import { findSentences } from "./sentences.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** A clause of a text: `start` and `end` count UTF-16 units of the original, whose slice `text` is. */
export type Segment = {
  start: number;
  end: number;
  text: string;
  /** The clause's tokens; their own offsets point into the original too. Untagged ("X") in other languages. */
  tokens: TaggedToken[];
};

export type SegmentedText = { language: string; segments: Segment[] };

// Signs that stand between clauses and belong to neither.
const loose = new Set([",", ";", "-", "–", "—", ":", "•", "*", "·", "&", "/", "|", "~", "_", "="]);
// A quote reads better without the word that tied it to the clause before.
const ties = new Set(["but", "and", "so", "yet"]);

/** Cuts a text of any length into clauses with exact offsets, in order and without overlap; linear. */
export function segmentText(original: string): SegmentedText {
  const normalised = normalise(original);
  const tokens = tokenize(normalised.text);
  const language = detectLanguage(tokens);
  const tagged = language === "en" ? tagTokens(tokens) : tokens.map(untagged);
  const segments: Segment[] = [];
  for (const sentence of joinShort(findSentences(normalised.text, tokens), tokens, normalised.text)) {
    const clauses = language === "en" ? findClauses(tagged, sentence) : [sentence];
    for (const clause of clauses) {
      const segment = makeSegment(original, tagged, clause, normalised.toOriginal);
      if (segment !== undefined) segments.push(segment);
    }
  }
  return { language, segments };
}

function makeSegment(
  original: string,
  tokens: readonly TaggedToken[],
  clause: TokenRun,
  toOriginal: (position: number) => number,
): Segment | undefined {
  const { from, to } = trim(tokens, clause);
  const kept = tokens.slice(from, to);
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined || !kept.some((token) => token.kind !== "symbol"))
    return undefined;
  const start = toOriginal(first.start);
  const end = toOriginal(last.end);
  return {
    start,
    end,
    text: original.slice(start, end),
    tokens: kept.map((token) => move(token, toOriginal)),
  };
}

function move(token: TaggedToken, toOriginal: (position: number) => number): TaggedToken {
  const start = toOriginal(token.start);
  const end = toOriginal(token.end);
  return start === token.start && end === token.end ? token : { ...token, start, end };
}

function trim(tokens: readonly TaggedToken[], clause: TokenRun): TokenRun {
  let { from, to } = clause;
  while (from < to && isLoose(tokens[from])) from += 1;
  while (to > from && isLoose(tokens[to - 1])) to -= 1;
  const first = tokens[from];
  if (first !== undefined && to - from > 2 && ties.has(first.lower)) {
    from += 1;
    while (from < to && isLoose(tokens[from])) from += 1;
  }
  return { from, to };
}

function isLoose(token: TaggedToken | undefined): boolean {
  return token !== undefined && loose.has(token.text);
}

// "Hi." or "Why?" says nothing alone: a sentence of one word joins the next one of its line, one without a word
// ("10/10", ":3") the one before it.
function joinShort(sentences: readonly TokenRun[], tokens: readonly Token[], text: string): TokenRun[] {
  const joined: TokenRun[] = [];
  let open: TokenRun | undefined;
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      countWords(tokens, sentence) === 0 &&
      isSameLine(tokens, before.to, sentence.from, text)
    ) {
      before.to = sentence.to;
      continue;
    }
    if (open !== undefined && isSameLine(tokens, open.to, sentence.from, text)) {
      open.to = sentence.to;
    } else {
      open = { ...sentence };
      joined.push(open);
    }
    if (countWords(tokens, open) > 1) open = undefined;
  }
  return joined;
}

// Looks no further than a few tokens: enough to tell none, one and more apart.
function countWords(tokens: readonly Token[], run: TokenRun): number {
  let words = 0;
  for (let index = run.from; index < Math.min(run.to, run.from + 8); index += 1) {
    if (tokens[index]?.kind === "word") words += 1;
  }
  return words;
}

function isSameLine(tokens: readonly Token[], before: number, from: number, text: string): boolean {
  const last = tokens[before - 1];
  const next = tokens[from];
  return last !== undefined && next !== undefined && !/[\r\n]/.test(text.slice(last.end, next.start));
}
