import { breakLines, type Setting } from "../letters/break-lines.server.ts";
import type { Letters } from "../letters/letters.server.ts";
import type { TextLine } from "../letters/text-line.ts";
import { colours } from "./colours.ts";
import type { Block, Mark } from "./marks.ts";

export interface TextLook extends Setting {
  colour?: string;
  /** From baseline to baseline, times the size. */
  leading?: number;
  /** The colour of a marker stroke under the words. */
  stroke?: string;
  /** A word in small strong letters after the last one, such as "assumption". */
  tag?: string;
  outline?: string;
}

const LEADING = 1.32;
/** Where the baseline stands in its line, times the size. */
const BASELINE = 0.98;
const TAG_SIZE = 0.78;
const TAG_GAP = 0.5;
const TAG_ROWS = 3;

/** A text in lines of one column, read from the left or the right as its letters are. */
export function textBlock(letters: Letters, text: string, look: TextLook): Block {
  const { width, size, colour = colours.ink, leading = LEADING, stroke, tag, outline } = look;
  const lines = breakLines(letters, text, look);
  const marks: Mark[] = [];
  const step = size * leading;
  for (const [index, line] of lines.entries()) {
    const x = line.rightToLeft ? Math.max(width - line.width, 0) : 0;
    const y = index * step + size * BASELINE;
    if (stroke) {
      marks.push({
        kind: "box",
        x: x - 1,
        y: y - size * 0.32,
        width: line.width + 2,
        height: size * 0.5,
        fill: stroke,
      });
    }
    marks.push({ kind: "text", x, y, line, colour, ...(index === 0 && outline ? { outline } : {}) });
  }
  const rows = lines.length + (tag ? placeTag(letters, tag, look, lines, marks) : 0);
  return { height: rows * step, marks };
}

/** Sets the tag behind the last line, or under it where it does not fit; returns how many rows it adds. */
function placeTag(
  letters: Letters,
  tag: string,
  look: TextLook,
  lines: readonly TextLine[],
  marks: Mark[],
): number {
  const { width, size, leading = LEADING } = look;
  const rows = breakLines(letters, tag, { face: "strong", size: size * TAG_SIZE, width, maxLines: TAG_ROWS });
  const [first] = rows;
  if (!first) return 0;
  const last = lines.at(-1);
  const gap = size * TAG_GAP;
  const isBeside = last !== undefined && rows.length === 1 && last.width + gap + first.width <= width;
  const top = isBeside ? lines.length - 1 : lines.length;
  const offset = isBeside ? last.width + gap : 0;
  for (const [index, line] of rows.entries()) {
    const x = last?.rightToLeft ? width - offset - line.width : offset;
    const y = (top + index) * size * leading + size * BASELINE;
    marks.push({ kind: "text", x, y, line, colour: colours.soft });
  }
  return isBeside ? 0 : rows.length;
}
