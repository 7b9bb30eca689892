import { Resvg } from "@resvg/resvg-js";
import pptxgen from "pptxgenjs";
import type { PersonaSection } from "#app/engines/personas/evidence.ts";
import type { PersonaDocument } from "../../persona-document.ts";
import { portraitSvg } from "../card/svg-marks.server.ts";
import { textsOf } from "../document-texts.ts";
import { cleanLetters } from "../letters/clean-letters.ts";
import { type Letters, readLetters } from "../letters/letters.server.ts";
import { basisOf, INVENTED, SEMI_FICTIONAL } from "../wording.ts";
import { fitText } from "./fitted-text.server.ts";
import { addLineSlides } from "./line-slides.server.ts";
import { repackZip } from "./repack-zip.server.ts";
import { boxText, colour, SLIDE } from "./slide-look.ts";

/** Each slide's title and the sections on it. */
const topics: [string, PersonaSection[]][] = [
  ["Who they are", ["role", "demographics", "motivations", "scales", "story", "day"]],
  ["Goals and pain points", ["goals", "pains"]],
  ["Behaviour and channels", ["behaviour", "channels", "triggers", "objections", "decision"]],
  ["In their words", ["quotes"]],
  ["What to tell them", ["say", "avoid", "change"]],
];

/** A persona as slides of text boxes that can be edited, with what stands behind each line in the speaker's notes. */
export async function makeSlides(document: PersonaDocument): Promise<Uint8Array> {
  const letters = await readLetters(textsOf(document));
  const deck = new pptxgen();
  deck.defineLayout({ name: "wide", width: SLIDE.width, height: SLIDE.height });
  deck.layout = "wide";
  deck.title = cleanLetters(document.name);
  deck.subject = SEMI_FICTIONAL;
  deck.author = "Earshot";
  deck.company = "Earshot";
  deck.theme = { headFontFace: "Source Sans 3", bodyFontFace: "Source Sans 3" };
  addFirst(deck, letters, document);
  for (const [title, sections] of topics) {
    const own = document.sections.filter(({ key }) => sections.includes(key));
    addLineSlides(deck, letters, title, own);
  }
  addBasis(deck, letters, document);
  const written = await deck.write({ outputType: "nodebuffer", compression: false });
  if (!Buffer.isBuffer(written)) throw new Error("Expected the slides as bytes.");
  return repackZip(written, async ({ name, data }) => dated(name, data, document.draftedAt));
}

function addFirst(deck: pptxgen, letters: Letters, document: PersonaDocument): void {
  const slide = deck.addSlide();
  slide.background = { color: colour("warm") };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${portraitSvg(document.portraitSeed)}</svg>`;
  const png = new Resvg(svg, { fitTo: { mode: "width", value: 480 }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
  const data = `data:image/png;base64,${png.toString("base64")}`;
  slide.addImage({ data, x: 0.8, y: 2, w: 3, h: 3, altText: "Invented portrait" });
  const width = SLIDE.width - 4.3 - SLIDE.margin;
  let y = 1.7;
  const put = (text: string, face: "strong" | "sans" | "slanted", size: number, maxLines: number) => {
    const fitted = fitText(letters, text, { face, size, width, maxLines });
    slide.addText(fitted.text, boxText({ ...fitted, face, size, x: 4.3, y, width }));
    y += fitted.height + 0.15;
  };
  put(document.name, "strong", 36, 2);
  put(INVENTED, "slanted", 14, 1);
  put(document.summary, "sans", 20, 5);
  put(basisOf(document), "sans", 12, 3);
  slide.addNotes(cleanLetters(`${SEMI_FICTIONAL}. ${basisOf(document)}`));
}

function addBasis(deck: pptxgen, letters: Letters, document: PersonaDocument): void {
  const slide = deck.addSlide();
  const lines = document.sections.filter(({ key }) => key !== "summary").flatMap((section) => section.lines);
  const count = (origin: string) => lines.filter((line) => line.origin === origin).length;
  const texts: [string, "strong" | "sans", number][] = [
    ["What is evidence, assumed, invented", "strong", 26],
    [`${SEMI_FICTIONAL}. ${basisOf(document)}`, "sans", 16],
    [
      `Its lines: ${count("evidence")} evidence, ${count("assumption")} assumed, ${count("invented")} invented.`,
      "sans",
      16,
    ],
  ];
  const width = SLIDE.width - 2 * SLIDE.margin;
  let y = 0.6;
  for (const [text, face, size] of texts) {
    const fitted = fitText(letters, text, { face, size, width, maxLines: 6 });
    slide.addText(fitted.text, boxText({ ...fitted, face, size, x: SLIDE.margin, y, width }));
    y += fitted.height + 0.25;
  }
  slide.addNotes("Every number can be opened in Earshot, down to the words of the customers behind it.");
}

/** The persona's own date where the library puts the time at which it runs. */
function dated(name: string, data: Buffer, iso: string): Buffer {
  if (name !== "docProps/core.xml") return data;
  const day = `${iso.slice(0, 19)}Z`;
  return Buffer.from(data.toString("utf8").replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, day));
}
