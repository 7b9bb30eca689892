import { wordingInWords } from "../../evidence-words.ts";
import type { DocumentLine, DocumentQuote } from "../../persona-document.ts";
import type { Letters } from "../letters/letters.server.ts";
import { attributionOf, originsOf } from "../wording.ts";
import { colours, strokeOf } from "./colours.ts";
import { distributionBlock, numbersBlock, scaleBlock } from "./evidence-block.server.ts";
import { type Block, EMPTY, moved, stacked } from "./marks.ts";
import { textBlock } from "./text-block.server.ts";

/** How much of what stands behind a line is shown with it. */
export interface Depth {
  /** Lines of its own text. */
  textLines: number;
  /** Values of a distribution. */
  values: number;
  /** Where the numbers come from, and how old they are. */
  origins: boolean;
  /** Quotes for it, and against it. */
  quotes: number;
  quoteLines: number;
}

const SIZE = 9.2;
const INDENT = 10;
const PADDING = 6;
const PART_GAP = 1.5;

/** One line of a persona, marked as what it is, with what stands behind it. */
export function lineBlock(
  letters: Letters,
  section: string,
  line: DocumentLine,
  width: number,
  depth: Depth,
): Block {
  return stacked(lineParts(letters, section, line, width, depth), PART_GAP);
}

/** What a line consists of from top to bottom, in pieces that may stand on different pages. */
export function lineParts(
  letters: Letters,
  section: string,
  line: DocumentLine,
  width: number,
  depth: Depth,
): Block[] {
  const { text, origin, evidence } = line;
  if (section === "quotes" && origin === "evidence") {
    return [quoteBlock(letters, text, line.quotes[0], strokeOf(section), width, depth.textLines)];
  }
  const look = { size: SIZE, width, maxLines: depth.textLines };
  const wording = [wordingInWords(line)].filter((words) => words !== "");
  if (origin === "invented") {
    return [textBlock(letters, text, { ...look, face: "slanted", tag: ["invented", ...wording].join(", ") })];
  }
  if (origin === "assumption") {
    const tag = ["assumption", ...wording].join(", ");
    const inside = { ...look, face: "sans", width: width - 2 * PADDING, tag } as const;
    return [dashed(textBlock(letters, text, inside), width), ...againstOf(letters, line, width, depth)];
  }
  const claim = stacked(
    [
      textBlock(letters, text, { ...look, face: "sans", tag: wording.join() }),
      numbersBlock(letters, evidence, width),
      distributionBlock(letters, evidence, width, depth.values),
      scaleBlock(letters, evidence, width),
      depth.origins ? small(letters, originsOf(evidence), width) : EMPTY,
    ],
    PART_GAP,
  );
  return [
    claim,
    ...quotesOf(letters, line.quotes, strokeOf(section), width, depth),
    ...againstOf(letters, line, width, depth),
  ];
}

function quotesOf(
  letters: Letters,
  quotes: readonly DocumentQuote[],
  stroke: string,
  width: number,
  depth: Depth,
): Block[] {
  const column = width - INDENT;
  return quotes
    .slice(0, depth.quotes)
    .map((quote) => indented(quoteBlock(letters, quote.text, quote, stroke, column, depth.quoteLines)));
}

function againstOf(letters: Letters, line: DocumentLine, width: number, depth: Depth): Block[] {
  const quotes = quotesOf(letters, line.against, strokeOf("pains"), width, depth);
  return quotes.length === 0 ? [] : [indented(small(letters, "Said against it:", width - INDENT)), ...quotes];
}

/** A customer's words: the serif face, a marker stroke under them, and where they come from. */
function quoteBlock(
  letters: Letters,
  text: string,
  quote: DocumentQuote | undefined,
  stroke: string,
  width: number,
  maxLines: number,
): Block {
  return stacked([
    textBlock(letters, text, { face: "voice", size: SIZE, width, maxLines, stroke, leading: 1.4 }),
    quote ? small(letters, attributionOf(quote), width) : EMPTY,
  ]);
}

function small(letters: Letters, text: string, width: number): Block {
  if (text === "") return EMPTY;
  return textBlock(letters, text, { face: "sans", size: 7.4, width, colour: colours.soft, maxLines: 3 });
}

function indented(block: Block): Block {
  return { height: block.height, marks: moved(block, INDENT, 0) };
}

function dashed(block: Block, width: number): Block {
  const height = block.height + PADDING;
  return {
    height,
    marks: [
      {
        kind: "box",
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        edge: colours.strong,
        dashed: true,
        radius: 3,
      },
      ...moved(block, PADDING, PADDING / 2),
    ],
  };
}
