import { Font } from "@react-pdf/renderer";
import { cleanLetters, withoutTones } from "./clean-letters.ts";
import { type FontFile, fontFilesOf } from "./font-files.server.ts";
import { joinArabic } from "./join-arabic.ts";
import type { Face, Run } from "./text-line.ts";

/** The letters of the faces that a document needs, ready to be measured. */
export interface Letters {
  /** The text as it is set: cleaned, and with its Arabic letters joined where the form asks for it. */
  prepare(text: string): string;
  /** The text in the fonts that have its letters; those that none has become one "[?]". */
  runsOf(face: Face, text: string): Run[];
  /** How wide a text is at size 1. */
  widthOf(face: Face, text: string): number;
  /** How wide a run is at size 1. */
  widthIn(font: string, text: string): number;
  /** How far the tallest of the fonts reaches above the line, at size 1. */
  ascentOf(runs: readonly Run[]): number;
  /** The font files in use. */
  files(): FontFile[];
}

/** Stands for one or several letters that no font has. */
export const MISSING = "[?]";

/** What is used of a font that the PDF library has read. */
interface ReadFont {
  unitsPerEm: number;
  ascent: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): { advanceWidth: number };
}

const faces: readonly Face[] = ["sans", "strong", "slanted", "voice"];
const filesOfFace = new Map(faces.map((face) => [face, fontFilesOf(face)]));

/**
 * Reads the fonts that hold the letters of some texts; each is read once a thread. With `joined` Arabic letters come in
 * the forms that they have beside each other, for a reader that does not join them itself.
 */
export async function readLetters(
  texts: readonly string[],
  { joined = false }: { joined?: boolean } = {},
): Promise<Letters> {
  const prepare = (text: string) => {
    const clean = withoutTones(cleanLetters(text));
    return joined ? joinArabic(clean) : clean;
  };
  const codePoints = new Set<number>([0x20, 0x2026, 0x5b]);
  for (const text of texts) {
    for (const letter of prepare(text)) codePoints.add(letter.codePointAt(0) ?? 0);
  }
  const fonts = new Map<Face, Loaded[]>();
  for (const face of faces) {
    const needed = (filesOfFace.get(face) ?? []).filter((file) => [...codePoints].some(file.mayHold));
    fonts.set(face, await Promise.all(needed.map(async (file) => ({ file, font: await readFont(file) }))));
  }
  return { prepare, ...measuring(fonts) };
}

async function readFont(file: FontFile): Promise<ReadFont> {
  if (!Font.getRegisteredFontFamilies().includes(file.id)) {
    Font.register({ family: file.id, src: `data:font/ttf;base64,${file.read().toString("base64")}` });
  }
  await Font.load({ fontFamily: file.id });
  const font: unknown = Font.getFont({ fontFamily: file.id })?.data;
  // Types of the reader are not published; what is used of it is checked by every test that measures.
  return font as ReadFont;
}

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The letters of a text as readers count them: a letter with its marks, an emoji of several parts. */
export function lettersOf(text: string): string[] {
  return /^[\x20-\x7e]*$/.test(text)
    ? text.split("")
    : Array.from(clusters.segment(text), ({ segment }) => segment);
}

type Loaded = { file: FontFile; font: ReadFont };

function measuring(fonts: ReadonlyMap<Face, readonly Loaded[]>): Omit<Letters, "prepare"> {
  const byId = new Map([...fonts.values()].flat().map((loaded) => [loaded.file.id, loaded]));
  const widths = new Map<string, number>();
  const fontOf = (face: Face, letter: string) =>
    fonts.get(face)?.find(({ font }) => [...letter].every((part) => holds(font, part)));
  /** A letter in the first font that has it with all its marks, else without them, else the sign for a missing one. */
  const placed = (face: Face, letter: string): Run => {
    const [base = ""] = letter;
    for (const text of [letter, base, MISSING]) {
      const found = fontOf(face, text);
      if (found) return { text, font: found.file.id };
    }
    throw new Error(`Expected a font for "${MISSING}" in the face ${face}.`);
  };
  const runsOf = (face: Face, text: string): Run[] => {
    const runs: Run[] = [];
    for (const letter of lettersOf(text)) {
      const run = placed(face, letter);
      const last = runs.at(-1);
      if (run.text === MISSING && last?.text.endsWith(MISSING)) continue;
      if (last?.font === run.font) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  };
  const widthIn = (id: string, text: string): number => {
    const font = byId.get(id)?.font;
    return font ? font.layout(text).advanceWidth / font.unitsPerEm : 0;
  };
  const widthOf = (face: Face, text: string): number => {
    const key = `${face} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = runsOf(face, text).reduce((sum, run) => sum + widthIn(run.font, run.text), 0);
    widths.set(key, width);
    return width;
  };
  const ascentOf = (runs: readonly Run[]) =>
    Math.max(
      ...runs
        .map(({ font }) => byId.get(font)?.font)
        .map((font) => (font ? font.ascent / font.unitsPerEm : 1)),
    );
  return { runsOf, widthOf, widthIn, ascentOf, files: () => [...byId.values()].map(({ file }) => file) };
}

function holds(font: ReadFont, letter: string): boolean {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}
