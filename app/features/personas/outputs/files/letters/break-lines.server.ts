import { isRightToLeft } from "./clean-letters.ts";
import { type Letters, lettersOf } from "./letters.server.ts";
import type { Face, TextLine } from "./text-line.ts";

export interface Setting {
  face: Face;
  size: number;
  /** Of the column, in the unit of the size. */
  width: number;
  /** What does not fit into so many lines is cut, and ends in "…". */
  maxLines?: number;
}

// What one text may take to measure; a text cut here is longer than any page.
const LONGEST = 20_000;

/**
 * Breaks a text into lines no wider than the column: at spaces, and inside words that are wider than a line. Greedy,
 * so that a line does not depend on what follows it.
 */
export function breakLines(letters: Letters, text: string, setting: Setting): TextLine[] {
  const { face, size, width, maxLines = Number.POSITIVE_INFINITY } = setting;
  const clean = letters.prepare(text.slice(0, LONGEST));
  const room = width / size;
  const space = letters.widthOf(face, " ");
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const part of partsOf(letters, clean, face, room)) {
    const gap = line === "" || part.joined ? 0 : space;
    if (line !== "" && used + gap + part.width > room) {
      lines.push(line);
      if (lines.length > maxLines) break;
      line = "";
      used = 0;
    }
    const between = line === "" || part.joined ? "" : " ";
    used += part.width + (between === "" ? 0 : space);
    line += between + part.text;
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, maxLines);
  const lastKept = kept.at(-1);
  if (lines.length > kept.length && lastKept !== undefined) {
    kept[kept.length - 1] = withEllipsis(letters, lastKept, face, room);
  }
  const rightToLeft = isRightToLeft(clean);
  return kept.map((own) => ({
    text: own,
    runs: letters.runsOf(face, own),
    face,
    size,
    width: letters.widthOf(face, own) * size,
    rightToLeft,
  }));
}

interface Part {
  text: string;
  width: number;
  /** Follows the part before it without a space. */
  joined: boolean;
}

/** The words of a text, those wider than a line in pieces. */
function* partsOf(letters: Letters, text: string, face: Face, room: number): Generator<Part> {
  for (const word of text.split(" ")) {
    if (word === "") continue;
    const width = word.length > 200 ? Number.POSITIVE_INFINITY : letters.widthOf(face, word);
    if (width <= room) {
      yield { text: word, width, joined: false };
      continue;
    }
    let piece = "";
    let used = 0;
    let joined = false;
    for (const letter of lettersOf(word)) {
      const own = letters.widthOf(face, letter);
      if (piece !== "" && used + own > room) {
        yield { text: piece, width: used, joined };
        piece = "";
        used = 0;
        joined = true;
      }
      piece += letter;
      used += own;
    }
    yield { text: piece, width: used, joined };
  }
}

function withEllipsis(letters: Letters, text: string, face: Face, room: number): string {
  const own = lettersOf(text);
  while (own.length > 0 && letters.widthOf(face, `${own.join("").trimEnd()}…`) > room) own.pop();
  return `${own.join("").trimEnd()}…`;
}
