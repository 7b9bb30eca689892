import type pptxgen from "pptxgenjs";
import { colours } from "../drawing/colours.ts";
import type { Face } from "../letters/text-line.ts";

/** In inches. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.8 } as const;

export function colour(name: keyof typeof colours): string {
  return colours[name].slice(1).toUpperCase();
}

interface Box {
  face: Face;
  size: number;
  x: number;
  y: number;
  width: number;
  height: number;
  rightToLeft: boolean;
  soft?: boolean;
  dashed?: boolean;
}

/** How a text box is set: as high as its text, in our fonts, with the alphabet's own direction. */
export function boxText({
  face,
  size,
  x,
  y,
  width,
  height,
  rightToLeft,
  soft,
  dashed,
}: Box): pptxgen.TextPropsOptions {
  return {
    x,
    y,
    w: width,
    h: height,
    margin: 0,
    valign: "top",
    wrap: true,
    fit: "shrink",
    fontFace: face === "voice" ? "Source Serif 4" : "Source Sans 3",
    fontSize: size,
    bold: face === "strong",
    italic: face === "slanted",
    color: colour(soft ? "soft" : "ink"),
    align: rightToLeft ? "right" : "left",
    rtlMode: rightToLeft,
    ...(dashed ? { line: { color: colour("strong"), width: 0.75, dashType: "dash" } } : {}),
  };
}
