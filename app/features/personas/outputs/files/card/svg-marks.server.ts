import { PORTRAIT_SIZE, type PortraitShape, portraitShapes } from "../../../portrait-shapes.ts";
import type { Mark } from "../drawing/marks.ts";
import { isRightToLeft } from "../letters/clean-letters.ts";
import type { Letters } from "../letters/letters.server.ts";
import type { TextLine } from "../letters/text-line.ts";
import { visualOrder } from "../letters/visual-order.ts";

// Right-to-left isolate and its end (Unicode bidirectional algorithm, X5a): the renderer takes every text to be read
// from the left otherwise.
const ISOLATE = "\u2067";
const ISOLATE_END = "\u2069";

/** A mark as SVG; text as text, to be drawn in the fonts that are given to the renderer. */
export function svgOf(letters: Letters, mark: Mark): string {
  if (mark.kind === "text") return lineSvg(letters, mark.line, mark);
  if (mark.kind === "dot") {
    return `<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${mark.radius}" fill="${mark.fill}"/>`;
  }
  if (mark.kind === "portrait") {
    const scale = mark.size / PORTRAIT_SIZE;
    return `<g transform="translate(${round(mark.x)} ${round(mark.y)}) scale(${scale})">${portraitSvg(mark.seed)}</g>`;
  }
  const { x, y, width, height, fill = "none", edge, dashed, radius = 0 } = mark;
  const stroke = edge ? ` stroke="${edge}"${dashed ? ` stroke-dasharray="6 4"` : ""}` : "";
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"${stroke}/>`;
}

/**
 * Each run of a line where it stands, in its one font: the renderer loses Arabic letters where it changes fonts inside
 * a text.
 */
function lineSvg(
  letters: Letters,
  line: TextLine,
  { x, y, colour }: { x: number; y: number; colour: string },
) {
  let left = x;
  return visualOrder(line)
    .map(({ text, font }) => {
      const set = line.rightToLeft && !isRightToLeft(text) ? `${ISOLATE}${text}${ISOLATE_END}` : text;
      const at = `x="${round(left)}" y="${round(y)}" font-size="${line.size}" font-family="${font}"`;
      left += letters.widthIn(font, text) * line.size;
      if (text.trim() === "") return "";
      return `<text ${at} fill="${colour}" xml:space="preserve">${escapeXml(set)}</text>`;
    })
    .join("");
}

/** The shapes of a portrait in a square of 96 units. */
export function portraitSvg(seed: string): string {
  return portraitShapes(seed).map(shapeSvg).join("");
}

function shapeSvg(shape: PortraitShape): string {
  if (shape.tag === "rect") {
    return `<rect width="${shape.width}" height="${shape.height}" fill="${shape.fill}"/>`;
  }
  if (shape.tag === "ellipse") {
    const { cx, cy, rx, ry, fill } = shape;
    return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
  }
  if (shape.tag === "path") return `<path d="${shape.d}" fill="${shape.fill}"/>`;
  return `<path d="${shape.d}" fill="none" stroke="${shape.stroke}" stroke-width="${shape.strokeWidth}" stroke-linecap="round"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
