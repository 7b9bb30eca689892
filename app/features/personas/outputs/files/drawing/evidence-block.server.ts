import { formatShare } from "#app/lib/numbers.ts";
import { numbersInWords } from "../../evidence-words.ts";
import type { DocumentEvidence } from "../../persona-document.ts";
import type { Letters } from "../letters/letters.server.ts";
import { colours } from "./colours.ts";
import { type Block, EMPTY, type Mark, moved, stacked } from "./marks.ts";
import { textBlock } from "./text-block.server.ts";

const BAND = 66;
const ROW = 11;

/** A share as a dot on its interval, the others' share as an upright mark; in a row of `height`. */
function shareMarks(
  { share, low, high, othersShare }: { share: number; low?: number; high?: number; othersShare?: number },
  width: number,
  height = ROW,
): Mark[] {
  const at = (value: number) => Math.min(Math.max(value, 0), 1) * width;
  const middle = height / 2;
  const marks: Mark[] = [
    { kind: "box", x: 0, y: middle - 1.25, width, height: 2.5, fill: colours.ground, radius: 1.25 },
  ];
  if (low !== undefined && high !== undefined) {
    const span = Math.max(at(high) - at(low), 1);
    marks.push({
      kind: "box",
      x: at(low),
      y: middle - 2,
      width: span,
      height: 4,
      fill: colours.strong,
      radius: 2,
    });
  }
  marks.push({ kind: "dot", x: at(share), y: middle, radius: 2.6, fill: colours.ink });
  if (othersShare !== undefined) {
    marks.push({
      kind: "box",
      x: at(othersShare) - 0.6,
      y: 0.5,
      width: 1.2,
      height: height - 1,
      fill: colours.accent,
    });
  }
  return marks;
}

/** The numbers of a line in words, with the dot and its band before them where there is a share. */
export function numbersBlock(letters: Letters, evidence: DocumentEvidence, width: number): Block {
  const words = numbersInWords(evidence);
  if (words === "") return EMPTY;
  const { share } = evidence;
  const left = share === undefined ? 0 : BAND + 7;
  const text = textBlock(letters, words, {
    face: "sans",
    size: 7.6,
    width: width - left,
    colour: colours.soft,
    leading: 1.3,
  });
  const marks = share === undefined ? [] : shareMarks({ ...evidence, share }, BAND);
  return { height: Math.max(text.height, ROW), marks: [...marks, ...moved(text, left, 0.6)] };
}

/** All values of an attribute as strips, at most `most` of them; nothing where `most` is 0. */
export function distributionBlock(
  letters: Letters,
  { distribution = [] }: DocumentEvidence,
  width: number,
  most: number,
): Block {
  if (most === 0) return EMPTY;
  const label = Math.min(width * 0.42, 150);
  // Room for "under 1 %", the longest figure there is.
  const figure = 38;
  const strip = width - label - figure - 12;
  const rows = distribution.slice(0, most).map((value): Block => {
    const text = (words: string, column: number) =>
      textBlock(letters, words, {
        face: "sans",
        size: 7.6,
        width: column,
        colour: colours.soft,
        maxLines: 1,
      });
    return {
      height: ROW,
      marks: [
        ...moved(text(value.value, label), 0, 0.6),
        ...moved({ height: ROW, marks: shareMarks(value, strip) }, label + 6, 0),
        ...moved(text(formatShare(value.share), figure), label + strip + 12, 0.6),
      ],
    };
  });
  const left = distribution.length - rows.length;
  if (left > 0) {
    rows.push(
      textBlock(letters, `and ${left} more`, {
        face: "sans",
        size: 7.6,
        width,
        colour: colours.soft,
        maxLines: 1,
      }),
    );
  }
  return stacked(rows, 1);
}

/** A scale between two words: a dot where the middle member stands, an upright mark where the others do. */
export function scaleBlock(letters: Letters, { scale }: DocumentEvidence, width: number): Block {
  if (!scale) return EMPTY;
  const side = Math.min(width * 0.28, 110);
  const strip = width - 2 * side - 12;
  const text = (words: string) =>
    textBlock(letters, words, { face: "sans", size: 7.6, width: side, colour: colours.soft, maxLines: 1 });
  const others = scale.others === undefined ? {} : { othersShare: scale.others };
  return {
    height: ROW,
    marks: [
      ...moved(text(scale.from), 0, 0.6),
      ...moved({ height: ROW, marks: shareMarks({ share: scale.members, ...others }, strip) }, side + 6, 0),
      ...moved(text(scale.to), side + strip + 12, 0.6),
    ],
  };
}
