import { findSetAsideRanges, type SetAside } from "./set-aside.ts";

/** A text made ready for the engine, and the way back to what was received. */
export type NormalisedText = {
  /** NFC; what was set aside is blanked with spaces, its line ends kept. */
  text: string;
  /** What was set aside, in positions of the original text. */
  setAside: SetAside[];
  /** The position in the original text of a position (a token's start or end) in `text`. */
  toOriginal: (position: number) => number;
};

// A letter with its marks, or a run of Hangul letters, may become shorter by composing. Runs of marks longer than any
// script uses are left as they are: sorting them is what makes composing slow.
const composable = /\P{M}\p{M}{1,30}|[\u1100-\u11ff]{1,30}/gu;

/** Composes to NFC and blanks quoted replies, signatures, macros, logs and addresses, keeping every offset. */
export function normalise(original: string): NormalisedText {
  const setAside = findSetAsideRanges(original);
  const visible = blank(original, setAside);
  const { text, toOriginal } = compose(visible);
  return { text, setAside, toOriginal };
}

function blank(text: string, ranges: readonly SetAside[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const range of ranges) {
    pieces.push(text.slice(position, range.start));
    pieces.push(text.slice(range.start, range.end).replaceAll(/[^\r\n]/g, " "));
    position = range.end;
  }
  pieces.push(text.slice(position));
  return pieces.join("");
}

function compose(text: string): { text: string; toOriginal: (position: number) => number } {
  const pieces: string[] = [];
  // Where each shortened cluster ends: in the composed text, and how many units were lost up to there.
  const ends: number[] = [];
  const lost: number[] = [];
  let position = 0;
  let lostSoFar = 0;
  for (const match of text.matchAll(composable)) {
    const composed = match[0].normalize("NFC");
    if (composed.length === match[0].length) continue;
    const end = match.index + match[0].length;
    lostSoFar += match[0].length - composed.length;
    pieces.push(text.slice(position, match.index), composed);
    ends.push(end - lostSoFar);
    lost.push(lostSoFar);
    position = end;
  }
  if (ends.length === 0) return { text, toOriginal: (at) => at };
  pieces.push(text.slice(position));
  return { text: pieces.join(""), toOriginal: (at) => at + (lost[lastAtOrBefore(ends, at)] ?? 0) };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
