import type { SurveyLook } from "../survey.schema.ts";
import {
  black,
  contrast,
  hex,
  luminance,
  mix,
  nearestReadable,
  type Rgb,
  readColour,
  white,
} from "./colour.ts";

/** The colours of a survey's page, by the names that its styles have for them. */
export interface Palette {
  ground: string;
  surface: string;
  ink: string;
  soft: string;
  line: string;
  hair: string;
  accent: string;
  "on-accent": string;
  chosen: string;
  wrong: string;
  "wrong-ground": string;
}

export type Scheme = "light" | "dark";

/** A page's colours in each scheme. `one`: its author chose ground or text, so it looks the same in both. */
export interface Palettes extends Record<Scheme, Palette> {
  one: Scheme | null;
}

/** What WCAG 2.2 asks for: 1.4.3 of text, 1.4.11 of marks. */
export const LEAST_CONTRAST = { text: 4.5, mark: 3 } as const;

/** Our own colours; survey-page.css says the same. */
export const ourPalettes: Record<Scheme, Palette> = {
  light: {
    ground: "#f8f5ef",
    surface: "#fffdf9",
    ink: "#211d18",
    soft: "#5d5549",
    line: "#857b6c",
    hair: "#e0d9cc",
    accent: "#7c2855",
    "on-accent": "#fffdf9",
    chosen: "#f5e7ee",
    wrong: "#a3182b",
    "wrong-ground": "#fbe8e9",
  },
  dark: {
    ground: "#171512",
    surface: "#1f1c18",
    ink: "#ece6db",
    soft: "#b5ab9b",
    line: "#8a806f",
    hair: "#38332b",
    accent: "#e59cc0",
    "on-accent": "#2b0d1c",
    chosen: "#38222f",
    wrong: "#f28b94",
    "wrong-ground": "#3b1d21",
  },
};

/**
 * The colours in which a look is drawn. What its author did not choose fits what they chose and can be read on it; their
 * own text on their own ground is drawn as it is, so that look-contrast.ts has to be asked about it.
 */
export function palettesOf(look: Pick<SurveyLook, "accent" | "background" | "text">): Palettes {
  const [ground, ink, accent] = [look.background, look.text, look.accent].map(readColour);
  if (ground || ink) {
    const whole = wholePalette(ground ?? null, ink ?? null, accent ?? null);
    return { light: whole.palette, dark: whole.palette, one: whole.scheme };
  }
  const { light, dark } = ourPalettes;
  if (!accent) return { light, dark, one: null };
  return { light: withAccent(light, accent), dark: withAccent(dark, accent), one: null };
}

function withAccent(palette: Palette, accent: Rgb): Palette {
  const [ground, surface, ink] = [palette.ground, palette.surface, palette.ink].map(
    (colour) => readColour(colour) ?? white,
  );
  return { ...palette, ...accentOn(accent, ground ?? white, surface ?? white, ink ?? black) };
}

function wholePalette(background: Rgb | null, text: Rgb | null, accent: Rgb | null) {
  const ground = background ?? opposite(text ?? black);
  const ink = text ?? opposite(ground);
  const isDark = luminance(ground) < luminance(ink);
  const surface = firstOf(isDark ? [0.06, 0.03] : [0.6, 0.3], (share) => mix(ground, white, share), ground, [
    [ink, LEAST_CONTRAST.text],
  ]);
  const faded = (shares: number[], least: number) =>
    firstOf(shares, (share) => mix(ink, ground, share), ink, [
      [ground, least],
      [surface, least],
    ]);
  const base: Rgb = isDark ? [0xf2, 0x8b, 0x94] : [0xa3, 0x18, 0x2b];
  const wrong = readable(base, [ground, surface]);
  const wrongGround = firstOf([0.9, 0.95], (share) => mix(wrong, ground, share), ground, [
    [wrong, LEAST_CONTRAST.text],
    [ink, LEAST_CONTRAST.text],
  ]);
  const palette: Palette = {
    ground: hex(ground),
    surface: hex(surface),
    ink: hex(ink),
    soft: hex(faded([0.22, 0.12, 0.06], LEAST_CONTRAST.text)),
    line: hex(faded([0.42, 0.3, 0.2, 0.1], LEAST_CONTRAST.mark)),
    hair: hex(mix(ink, ground, 0.82)),
    wrong: hex(wrong),
    "wrong-ground": hex(wrongGround),
    ...accentOn(accent ?? ink, ground, surface, ink),
  };
  return { palette, scheme: isDark ? ("dark" as const) : ("light" as const) };
}

function accentOn(accent: Rgb, ground: Rgb, surface: Rgb, ink: Rgb) {
  const shade = readable(accent, [ground, surface]);
  const chosen = firstOf([0.86, 0.93], (share) => mix(shade, ground, share), ground, [
    [ink, LEAST_CONTRAST.text],
    [shade, LEAST_CONTRAST.mark],
  ]);
  return { accent: hex(shade), "on-accent": hex(opposite(shade)), chosen: hex(chosen) };
}

/** The colour itself, or as little lighter or darker as lets it be read on these grounds. */
function readable(colour: Rgb, grounds: readonly Rgb[]): Rgb {
  return nearestReadable(colour, grounds, LEAST_CONTRAST.text) ?? opposite(grounds[0] ?? white);
}

/** The first of the colours with enough contrast to all of these; `last` where none has. */
function firstOf(
  shares: readonly number[],
  colourAt: (share: number) => Rgb,
  last: Rgb,
  against: readonly (readonly [Rgb, number])[],
): Rgb {
  const colours = shares.map(colourAt);
  return colours.find((one) => against.every(([other, least]) => contrast(one, other) >= least)) ?? last;
}

/** White or nearly black, whichever can be read on it: one of them has at least 4.5 on any ground. */
function opposite(ground: Rgb): Rgb {
  const ink: Rgb = [20, 18, 16];
  if (contrast(white, ground) >= LEAST_CONTRAST.text) return white;
  return contrast(ink, ground) >= LEAST_CONTRAST.text ? ink : black;
}
