import type { TokenRun } from "./noun-runs.ts";
import { isStopWord } from "./stop-words.ts";
import type { Token } from "./tokenize.ts";

// After these a full stop does not end a sentence.
const abbreviations = new Set(
  "mr mrs ms dr prof st vs etc eg ie approx inc ltd co corp no nr tel ext dept est fig vol min max incl excl resp jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m".split(
    " ",
  ),
);

const enders = new Set([".", "!", "?", "…", "。", "！", "？"]);
const isEnder = (token: Token): boolean => token.kind === "symbol" && enders.has(token.text.charAt(0));
const closers = new Set([")", "]", "}", '"', "'", "”", "’", "»", "*"]);
const bullets = new Set(["-", "*", "•", "·", "–", "—", "▪", "●", "◦", "→", "+", "#"]);

// A line at least this long that ends without a stop was probably wrapped by a mail program, not ended.
const wrappedLineLength = 40;

/**
 * Cuts the tokens of a text into sentences: at line ends (except wrapped lines), after stops that are not part of
 * an abbreviation, a number or an address, and at bullets and list numbers, which belong to no sentence.
 * One pass, linear.
 */
export function findSentences(text: string, tokens: readonly Token[]): TokenRun[] {
  const sentences: TokenRun[] = [];
  let from = 0;
  let lineStart = 0;
  const close = (to: number) => {
    const start = skipListMark(text, tokens, from, to);
    if (start < to) sentences.push({ from: start, to });
    from = to;
  };
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || before === undefined) break;
    const gap = text.slice(before.end, token.start);
    if (/[\r\n]/.test(gap)) {
      if (endsAtLineEnd(gap, before, token, before.end - (tokens[lineStart]?.start ?? 0))) close(index);
      lineStart = index;
    } else if (endsAfter(tokens, index, gap)) close(index);
  }
  if (tokens.length > 0) close(tokens.length);
  return sentences;
}

function endsAtLineEnd(gap: string, before: Token, next: Token, lineLength: number): boolean {
  if (/\n\s*\n|\r\s*\r/.test(gap)) return true;
  if (isEnder(before) || before.text === ":" || bullets.has(next.text)) return true;
  const wraps = lineLength >= wrappedLineLength || isStopWord(before.lower);
  return !wraps || !/^\p{Ll}/u.test(next.text);
}

// Decides whether a sentence ends between the tokens index-1 and index of one line.
function endsAfter(tokens: readonly Token[], index: number, gap: string): boolean {
  const next = tokens[index];
  if (next === undefined || isEnder(next) || closers.has(next.text)) return false;
  const stop = lastStopBefore(tokens, index);
  if (stop === undefined) return false;
  const ender = tokens[stop];
  const word = tokens[stop - 1];
  if (ender === undefined || word === undefined) return false;
  if (ender.text !== "." || isEnder(word)) return gap !== "" || next.kind === "word";
  if (gap === "") return startsSentenceWithoutSpace(word, next);
  if (word.kind === "number") return next.kind === "word" && stop >= 2 && tokens[stop - 2]?.kind === "word";
  if (abbreviations.has(word.lower)) return false;
  return word.text.length > 1 || word.kind !== "word" || word.text === "I";
}

// "Broken.Please help" is two sentences, "booking.com" and "node.js" are names.
function startsSentenceWithoutSpace(word: Token, next: Token): boolean {
  if (word.kind !== "word" || next.kind !== "word" || word.text.length < 2) return false;
  return /^\p{Lu}/u.test(next.text)
    ? /\p{Ll}$/u.test(word.text)
    : isStopWord(next.lower) && next.text.length > 1;
}

// The stop that ends the tokens before `index`, looking back over closing quotes and brackets.
function lastStopBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let back = index - 1; back >= Math.max(0, index - 3); back -= 1) {
    const token = tokens[back];
    if (token === undefined) return undefined;
    if (isEnder(token)) return back;
    if (!closers.has(token.text)) return undefined;
  }
  return undefined;
}

function skipListMark(text: string, tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (first === undefined || second === undefined || from + 1 >= to) return from;
  const spaced = text[first.end] === " " || text[first.end] === "\t";
  if (bullets.has(first.text) && (spaced || first.text === "•")) return from + 1;
  const isNumber =
    first.kind === "number" && first.text.length <= 2 && (second.text === "." || second.text === ")");
  return isNumber && from + 2 < to && text.charAt(second.end).trim() === "" ? from + 2 : from;
}
