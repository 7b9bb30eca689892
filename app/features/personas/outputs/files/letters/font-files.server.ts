import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import type { Face } from "./text-line.ts";
import { woffToSfnt } from "./woff-to-sfnt.server.ts";

/** One file of a font: the letters of one part of Unicode. */
export interface FontFile {
  /** Unique among all files; the name under which the PDF library knows it. */
  id: string;
  /** Whether the file says that it holds a letter; some are missing all the same. */
  mayHold(codePoint: number): boolean;
  /** The font as TrueType; its family is called by the id. */
  read(): Buffer;
}

const require = createRequire(import.meta.url);
const sansOf: Record<Face, string> = {
  sans: "400-normal",
  strong: "600-normal",
  slanted: "400-italic",
  voice: "400-normal",
};

/** The files of a face, in the order in which they are asked for a letter. */
export function fontFilesOf(face: Face): FontFile[] {
  const weight = face === "strong" ? "600-normal" : "400-normal";
  return [
    ...(face === "voice" ? filesOf("source-serif-4", "400-normal") : []),
    ...filesOf("source-sans-3", sansOf[face]),
    ...filesOf("noto-sans-arabic", weight, ["arabic", "symbols", "math"]),
    ...filesOf("noto-sans-hebrew", weight, ["hebrew"]),
    emoji,
  ];
}

const unicodeSchema = z.record(z.string(), z.string());

function filesOf(name: string, style: string, only?: readonly string[]): FontFile[] {
  const subsets = unicodeSchema.parse(require(`@fontsource/${name}/unicode.json`));
  // Most texts are in Latin letters alone, so these are asked first.
  const names = only ?? Object.keys(subsets).sort((a, b) => Number(b === "latin") - Number(a === "latin"));
  return names.map((subset) => {
    const ranges = (subsets[subset] ?? "").split(",").map(rangeOf);
    return {
      id: `${name}-${subset}-${style}`,
      mayHold: (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to),
      read: () => readFont(name, `${name}-${subset}-${style}`),
    };
  });
}

/** "U+0460-052F" or "U+20B4". */
function rangeOf(text: string): [number, number] {
  const [from = "", to = from] = text.replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** One drawing of each emoji, in every face; its file holds them all, so that those made of several stay whole. */
const emoji: FontFile = {
  id: "noto-emoji-emoji-400-normal",
  // Digits and signs stand in it too, as parts of key caps; letters come from the other fonts.
  mayHold: (codePoint) => codePoint >= 0x203c || codePoint === 0x200d,
  read: () => readFont("noto-emoji", "noto-emoji-emoji-400-normal"),
};

function readFont(name: string, file: string): Buffer {
  return woffToSfnt(readFileSync(require.resolve(`@fontsource/${name}/files/${file}.woff`)), file);
}
