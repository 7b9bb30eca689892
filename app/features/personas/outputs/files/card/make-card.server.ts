import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { PersonaDocument } from "../../persona-document.ts";
import { textsOf } from "../document-texts.ts";
import { type Letters, readLetters } from "../letters/letters.server.ts";
import { CARD, cardMarks } from "./card-layout.server.ts";
import { svgOf } from "./svg-marks.server.ts";

/** A persona as a picture of 1200 by 630, in our fonts alone. */
export async function makeCard(document: PersonaDocument): Promise<Uint8Array> {
  const letters = await readLetters(textsOf(document));
  const marks = cardMarks(letters, document)
    .map((mark) => svgOf(letters, mark))
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${marks}</svg>`;
  return withFontFiles(letters, (fontFiles) =>
    new Resvg(svg, {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "source-sans-3-latin-400-normal" },
    })
      .render()
      .asPng(),
  );
}

/** The renderer reads fonts from files only, and no WOFF; these are gone afterwards. */
async function withFontFiles<Value>(letters: Letters, use: (files: string[]) => Value): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), "earshot-fonts-"));
  try {
    const files = letters.files().map((file) => ({ file, place: path.join(folder, `${file.id}.ttf`) }));
    await Promise.all(files.map(({ file, place }) => writeFile(place, file.read())));
    return use(files.map(({ place }) => place));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
