import type { SurveyLook } from "../survey.schema.ts";
import { contrast, hex, nearestReadable, type Rgb, readColour } from "./colour.ts";
import { LEAST_CONTRAST, ourPalettes, palettesOf } from "./palette.ts";

type Chosen = Pick<SurveyLook, "accent" | "background" | "text">;

/** A pair of colours that cannot be read, the field that says one of them, and the nearest colour that can. */
export interface LookProblem {
  field: "text" | "accent";
  message: string;
  /** "#rrggbb". */
  offer: string;
}

/**
 * What cannot be read of the colours that an author chose, as they would be drawn: text on its ground, and the accent,
 * in which links and notes are written, on the ground of the light page or of their own. Empty when all is well.
 */
export function lookProblems(look: Chosen): LookProblem[] {
  const [ground, text, accent] = [look.background, look.text, look.accent].map(readColour);
  const drawn = palettesOf(look);
  const problems: LookProblem[] = [];
  if (ground && text) problems.push(...problemOf("text", "Text", text, ground, "the background"));
  if (accent) {
    const own = drawn.one !== null;
    const on = readColour(drawn.light.ground);
    const name = own ? "the background" : "our light background";
    if (on) problems.push(...problemOf("accent", "The accent", accent, on, name));
  }
  return problems;
}

function problemOf(
  field: LookProblem["field"],
  what: string,
  colour: Rgb,
  ground: Rgb,
  groundName: string,
): LookProblem[] {
  const ratio = contrast(colour, ground);
  const nearest = nearestReadable(colour, [ground], LEAST_CONTRAST.text);
  if (ratio >= LEAST_CONTRAST.text || nearest === null) return [];
  const offer = hex(nearest);
  const message = `${what} ${hex(colour)} on ${groundName} ${hex(ground)} has a contrast of ${ratioText(ratio)} to 1; to be read it needs ${LEAST_CONTRAST.text}. The nearest colour that has it is ${offer}.`;
  return [{ field, message, offer }];
}

/** What is drawn otherwise than it was chosen, since it could not be read; null where all is drawn as chosen. */
export function drawnOtherwise(look: Chosen): string | null {
  const chosen = readColour(look.accent);
  const { dark, one } = palettesOf(look);
  if (chosen === null || one !== null || hex(chosen) === dark.accent) return null;
  const ground = readColour(ourPalettes.dark.ground);
  const ratio = ground === null ? "" : ` (${ratioText(contrast(chosen, ground))} to 1)`;
  return `Whoever prefers dark pages could not read ${hex(chosen)} there${ratio}; it is drawn as ${dark.accent} for them.`;
}

/** Cut off, not rounded: 4.499 is not 4.5. */
function ratioText(ratio: number): string {
  return String(Math.floor(ratio * 100) / 100);
}
