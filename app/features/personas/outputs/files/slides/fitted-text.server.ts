import { breakLines } from "../letters/break-lines.server.ts";
import { cleanLetters, isRightToLeft } from "../letters/clean-letters.ts";
import { type Letters, lettersOf, MISSING } from "../letters/letters.server.ts";
import type { Face } from "../letters/text-line.ts";

/** A text that fits its box, and how high the box has to be, in inches. */
export interface FittedText {
  text: string;
  height: number;
  rightToLeft: boolean;
}

const POINTS = 72;
const LEADING = 1.22;
// Where our fonts are missing, a program takes another that is up to an eighth wider.
const SAFETY = 0.86;

/** A text for a box of a width in inches, cut where it takes more lines than allowed. */
export function fitText(
  letters: Letters,
  text: string,
  { face, size, width, maxLines }: { face: Face; size: number; width: number; maxLines: number },
): FittedText {
  const clean = cleanLetters(text.slice(0, 4000));
  const room = width * POINTS * SAFETY;
  // Letters that we have no font for are drawn by the program's own, each at most as wide as it is high.
  const strange = lettersOf(clean).filter(
    (letter) => letters.runsOf(face, letter)[0]?.text === MISSING,
  ).length;
  const most = Math.max(1, maxLines - Math.ceil((strange * size) / room));
  const all = breakLines(letters, clean, { face, size, width: room });
  const lines = all.slice(0, most);
  const kept = lines.reduce((sum, line) => sum + line.text.length + 1, 0);
  const extra = Math.min(Math.ceil((strange * size) / room), maxLines - 1);
  return {
    text:
      all.length > most || strange * size > room * maxLines ? `${cutTo(clean, Math.min(kept, 600))}…` : clean,
    height: ((lines.length + extra) * size * LEADING) / POINTS,
    rightToLeft: isRightToLeft(clean),
  };
}

/** The first letters of a text, never half of one. */
function cutTo(text: string, length: number): string {
  let cut = "";
  for (const letter of lettersOf(text)) {
    if (cut.length + letter.length > length - 2) break;
    cut += letter;
  }
  return cut.trimEnd();
}
