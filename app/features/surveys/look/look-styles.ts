import type { CSSProperties } from "react";
import type { SurveyLook } from "../survey.schema.ts";
import { type Palette, palettesOf, type Scheme } from "./palette.ts";

const fontStacks: Record<SurveyLook["font"], string> = {
  "system-sans": "",
  "system-serif": 'ui-serif, Georgia, Cambria, "Times New Roman", serif',
  "system-rounded":
    'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Quicksand, system-ui, sans-serif',
  "system-mono": "ui-monospace, Menlo, Consolas, monospace",
};

/**
 * The author's look as a style sheet after ours; "" where it changes nothing. Holds nothing but numbers of ours and
 * names from a fixed list, whatever is stored.
 */
export function lookStyles(look: SurveyLook): string {
  const font = fontStacks[look.font] === "" ? "" : `.survey{font-family:${fontStacks[look.font]}}`;
  if (!hasColours(look)) return font;
  const { light, dark, one } = palettesOf(look);
  if (one !== null) return `${font}.survey{color-scheme:${one};${rulesOf(light)}}`;
  return `${font}.survey{${rulesOf(light)}}@media (prefers-color-scheme:dark){.survey{${rulesOf(dark)}}}`;
}

/** The same as attributes of a preview's box: in one scheme, or in that of the page around it. */
export function lookProperties(look: SurveyLook, scheme?: Scheme): CSSProperties {
  const fontFamily = fontStacks[look.font] === "" ? undefined : fontStacks[look.font];
  const { light, dark, one } = palettesOf(look);
  const fixed = scheme === undefined ? one : (one ?? scheme);
  if (fixed === null && !hasColours(look)) return { fontFamily };
  const pairs = entriesOf(light).map(([name, colour]) => [
    `--${name}`,
    fixed === null ? `light-dark(${colour}, ${dark[name]})` : fixed === "dark" ? dark[name] : colour,
  ]);
  return { fontFamily, ...(fixed === null ? {} : { colorScheme: fixed }), ...Object.fromEntries(pairs) };
}

function hasColours({ accent, background, text }: SurveyLook): boolean {
  return accent !== "" || background !== "" || text !== "";
}

function rulesOf(palette: Palette): string {
  return entriesOf(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

function entriesOf(palette: Palette) {
  const names: (keyof Palette)[] = [
    "ground",
    "surface",
    "ink",
    "soft",
    "line",
    "hair",
    "accent",
    "on-accent",
    "chosen",
    "wrong",
    "wrong-ground",
  ];
  return names.map((name) => [name, palette[name]] as const);
}
