import type pptxgen from "pptxgenjs";
import { numbersInWords, wordingInWords } from "../../evidence-words.ts";
import type { DocumentLine, DocumentSection } from "../../persona-document.ts";
import type { Letters } from "../letters/letters.server.ts";
import type { Face } from "../letters/text-line.ts";
import { attributionOf } from "../wording.ts";
import { type FittedText, fitText } from "./fitted-text.server.ts";
import { boxText, SLIDE } from "./slide-look.ts";
import { speakerNotes } from "./speaker-notes.ts";

const GUTTER = 0.6;
const COLUMN = (SLIDE.width - 2 * SLIDE.margin - GUTTER) / 2;
const TOP = 1.55;
const BOTTOM = SLIDE.height - 0.6;
const GAP = 0.2;

interface Piece extends FittedText {
  face: Face;
  size: number;
  soft: boolean;
  dashed: boolean;
}

/** Sections on slides of two columns, on as many slides as their lines take; none without lines. */
export function addLineSlides(
  deck: pptxgen,
  letters: Letters,
  title: string,
  sections: readonly DocumentSection[],
): void {
  let slide: pptxgen.Slide | undefined;
  let shown: DocumentLine[] = [];
  let column = 2;
  let y = BOTTOM;
  const close = () => slide?.addNotes(speakerNotes(shown));
  const place = (height: number) => {
    if (y + height <= BOTTOM) return;
    column += 1;
    y = TOP;
    if (column < 2 && slide) return;
    close();
    const heading = fitText(letters, slide ? `${title}, continued` : title, {
      face: "strong",
      size: 26,
      width: SLIDE.width - 2 * SLIDE.margin,
      maxLines: 1,
    });
    slide = deck.addSlide();
    slide.addText(
      heading.text,
      boxText({
        ...heading,
        face: "strong",
        size: 26,
        x: SLIDE.margin,
        y: 0.6,
        width: SLIDE.width - 2 * SLIDE.margin,
      }),
    );
    shown = [];
    column = 0;
  };
  for (const section of sections) {
    for (const [index, line] of section.lines.entries()) {
      const pieces = piecesOf(letters, section, line, index === 0);
      place(pieces.reduce((sum, piece) => sum + piece.height, GAP));
      shown.push(line);
      for (const piece of pieces) {
        const x = SLIDE.margin + column * (COLUMN + GUTTER);
        slide?.addText(piece.text, boxText({ ...piece, x, y, width: COLUMN }));
        y += piece.height;
      }
      y += GAP;
    }
  }
  close();
}

/** The text boxes of a line: its section's name before the first, its words, and what they rest on. */
function piecesOf(letters: Letters, section: DocumentSection, line: DocumentLine, isFirst: boolean): Piece[] {
  const piece = (text: string, face: Face, size: number, maxLines: number, soft = false, dashed = false) => ({
    ...fitText(letters, text, { face, size, width: COLUMN, maxLines }),
    face,
    size,
    soft,
    dashed,
  });
  const isQuote = section.key === "quotes" && line.origin === "evidence";
  const face = isQuote ? "voice" : line.origin === "invented" ? "slanted" : "sans";
  const [quote] = line.quotes;
  const under = isQuote
    ? quote && attributionOf(quote)
    : line.origin === "evidence"
      ? numbersInWords(line.evidence)
      : line.origin;
  const below = [under ?? "", wordingInWords(line)].filter((part) => part !== "").join(", ");
  return [
    ...(isFirst ? [piece(section.title, "strong", 16, 1)] : []),
    piece(isQuote ? `“${line.text}”` : line.text, face, 15, 8, false, line.origin === "assumption"),
    ...(below === "" ? [] : [piece(below, "sans", 11, 2, true)]),
  ];
}
