/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const white: Rgb = [255, 255, 255];
export const black: Rgb = [0, 0, 0];

/** Reads "#rrggbb"; null for anything else. */
export function readColour(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (match === null) return null;
  const part = (index: number) => Number.parseInt(match[index] ?? "0", 16);
  return [part(1), part(2), part(3)];
}

/** Writes "#rrggbb". */
export function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** `share` (0 to 1) of the way from one colour to the other. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [at(0), at(1), at(2)];
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, "relative luminance": 0 to 1. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Light without its gamma (sRGB, IEC 61966-2-1), as WCAG 2.2 has it. */
function linear(colour: Rgb): [number, number, number] {
  const part = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return [part(colour[0]), part(colour[1]), part(colour[2])];
}

/** How different two colours look: their distance in Oklab (Ottosson 2020, "A perceptual color space"). */
export function difference(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab(colour: Rgb): [number, number, number] {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const STEPS = 200;

/**
 * The colour most like this one, of those that it becomes on its way to black or to white, whose contrast with every
 * ground is at least `least`; itself where it has that already. Null where not even black or white has.
 */
export function nearestReadable(colour: Rgb, grounds: readonly Rgb[], least: number): Rgb | null {
  const passes = (shade: Rgb) => grounds.every((ground) => contrast(shade, ground) >= least);
  const found = [black, white].flatMap((end) => {
    for (let step = 0; step <= STEPS; step += 1) {
      const shade = mix(colour, end, step / STEPS);
      if (passes(shade)) return [shade];
    }
    return [];
  });
  const [first, second] = found;
  if (first === undefined || second === undefined) return first ?? null;
  return difference(colour, first) <= difference(colour, second) ? first : second;
}
