import type { SurveyLook } from "./survey.schema.ts";

type Rgb = readonly [red: number, green: number, blue: number];

const fontStacks: Record<SurveyLook["font"], string> = {
  "system-sans": "",
  "system-serif": 'ui-serif, Georgia, Cambria, "Times New Roman", serif',
  "system-rounded":
    'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Quicksand, system-ui, sans-serif',
  "system-mono": "ui-monospace, Menlo, Consolas, monospace",
};

/**
 * The author's look as a style sheet after ours; "" where it changes nothing. An accent alone is used in both schemes
 * as far as it can be read there; with a ground or a text of their own the page looks the same in both.
 * Holds nothing but numbers of ours and names from a fixed list, whatever is stored.
 */
export function lookStyles(look: SurveyLook): string {
  const rules = fontStacks[look.font] === "" ? [] : [`font-family:${fontStacks[look.font]}`];
  const ground = readColour(look.background);
  const ink = readColour(look.text);
  const accent = readColour(look.accent);
  if (ground !== null || ink !== null) rules.push(...wholeScheme(ground, ink, accent));
  const own = rules.length === 0 ? "" : `.survey{${rules.join(";")}}`;
  if (accent === null || ground !== null || ink !== null) return own;
  const light = accentOn(accent, [0xf8, 0xf5, 0xef]);
  const dark = accentOn(accent, [0x17, 0x15, 0x12]);
  return `${own}.survey{${light}}@media (prefers-color-scheme:dark){.survey{${dark}}}`;
}

function wholeScheme(background: Rgb | null, text: Rgb | null, accent: Rgb | null): string[] {
  const ground = background ?? opposite(text ?? [33, 29, 24]);
  const ink = text ?? opposite(ground);
  const isDark = luminance(ground) < 0.18;
  return [
    `color-scheme:${isDark ? "dark" : "light"}`,
    `--ground:${hex(ground)}`,
    `--surface:${hex(mix(ground, [255, 255, 255], isDark ? 0.06 : 0.6))}`,
    `--ink:${hex(ink)}`,
    `--soft:${hex(mix(ink, ground, 0.22))}`,
    `--line:${hex(mix(ink, ground, 0.42))}`,
    `--hair:${hex(mix(ink, ground, 0.82))}`,
    `--wrong:${isDark ? "#f28b94" : "#a3182b"}`,
    `--wrong-ground:${isDark ? "#3b1d21" : "#fbe8e9"}`,
    accentOn(accent ?? ink, ground),
  ];
}

/** An accent that can be read on its ground: moved towards black or white only as far as contrast 4.5 asks for. */
function accentOn(accent: Rgb, ground: Rgb): string {
  const away: Rgb = luminance(ground) < 0.18 ? [255, 255, 255] : [0, 0, 0];
  let shade = accent;
  for (let step = 1; step <= 20 && contrast(shade, ground) < 4.6; step += 1)
    shade = mix(accent, away, step / 20);
  return [
    `--accent:${hex(shade)}`,
    `--on-accent:${hex(opposite(shade))}`,
    `--chosen:${hex(mix(shade, ground, 0.86))}`,
  ].join(";");
}

/** White or nearly black, whichever can be read on it. */
function opposite(ground: Rgb): Rgb {
  const [white, black]: [Rgb, Rgb] = [
    [255, 255, 255],
    [20, 18, 16],
  ];
  return contrast(white, ground) >= contrast(black, ground) ? white : black;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [at(0), at(1), at(2)];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function readColour(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (match === null) return null;
  const part = (index: number) => Number.parseInt(match[index] ?? "0", 16);
  return [part(1), part(2), part(3)];
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
