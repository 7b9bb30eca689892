import { faceOf } from "./face.ts";

/** One shape of a portrait: an SVG element with its attributes, in a square of 96 units. */
export type PortraitShape =
  | { tag: "rect"; x: number; y: number; width: number; height: number; fill: string }
  | { tag: "ellipse"; cx: number; cy: number; rx: number; ry: number; fill: string }
  | { tag: "path"; d: string; fill: string }
  | { tag: "stroke"; d: string; stroke: string; strokeWidth: number };

export const PORTRAIT_SIZE = 96;

const ink = "#2b2320";

/** The shapes of an invented face, from back to front; page, PDF, slides and card draw the same ones. */
export function portraitShapes(seed: string): PortraitShape[] {
  const { skin, hair, clothes, ground, longHair, glasses } = faceOf(seed);
  const shapes: PortraitShape[] = [
    { tag: "rect", x: 0, y: 0, width: PORTRAIT_SIZE, height: PORTRAIT_SIZE, fill: ground },
  ];
  if (longHair) shapes.push({ tag: "path", d: "M24 44c0-20 10-30 24-30s24 10 24 30v28H24z", fill: hair });
  shapes.push(
    { tag: "path", d: "M12 96c2-20 16-27 36-27s34 7 36 27z", fill: clothes },
    { tag: "path", d: "M40 58h16v14c0 4-4 7-8 7s-8-3-8-7z", fill: skin },
    { tag: "ellipse", cx: 48, cy: 44, rx: 17, ry: 20, fill: skin },
    { tag: "path", d: longHair ? fringe : shortHair, fill: hair },
    { tag: "ellipse", cx: 41, cy: 45, rx: 1.8, ry: 1.8, fill: ink },
    { tag: "ellipse", cx: 55, cy: 45, rx: 1.8, ry: 1.8, fill: ink },
    { tag: "stroke", d: "M42 54c4 3.5 8 3.5 12 0", stroke: ink, strokeWidth: 1.6 },
  );
  if (glasses) {
    for (const d of [circle(41), circle(55), "M46.5 45h3"]) {
      shapes.push({ tag: "stroke", d, stroke: ink, strokeWidth: 1.4 });
    }
  }
  return shapes;
}

const fringe = "M30 42c0-16 8-24 18-24s18 8 18 24c-6-4-10-9-12-14-5 7-14 12-24 14z";
const shortHair = "M30 42c-2-18 8-26 18-26s20 8 18 26c-2-6-5-10-8-12-8 3-18 3-22 1-3 2-5 6-6 11z";

/** The rim of a pair of glasses around an eye. */
function circle(x: number): string {
  return `M${x - 5.5} 45a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0`;
}
