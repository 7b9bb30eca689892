import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { makeSlides } from "#app/features/personas/outputs/files/slides/make-slides.server.ts";
import { readZip } from "#app/features/personas/outputs/files/slides/repack-zip.server.ts";
import {
  awkward,
  awkwardDocument,
  longestDocument,
  personaDocument,
  unknownDocument,
} from "#tests/support/awkward-personas.ts";

const EMU = 914_400;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The files of a deck, each checked to be sound XML, and of each slide its texts and boxes in inches. */
async function read(bytes: Uint8Array) {
  const files = new Map<string, string>();
  for (const { name, data } of await readZip(Buffer.from(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = data.toString("utf8");
    new SaxesParser({ xmlns: true }).write(xml).close();
    files.set(name, xml);
  }
  const slides = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return {
    files,
    slides: slides.map(([name, xml]) => ({
      notes: files.get(name.replace("slides/slide", "notesSlides/notesSlide")) ?? "",
      xml,
      texts: [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => text),
      boxes: [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)]
        .map((found) => found.slice(1).map((value) => Number(value) / EMU))
        .map(([x = 0, y = 0, width = 0, height = 0]): Box => ({ x, y, width, height }))
        .filter(({ width }) => width > 0),
    })),
  };
}

/** Boxes that leave their slide or lie on each other. */
function faults(boxes: readonly Box[]): string[] {
  const tolerance = 0.01;
  return boxes.flatMap((box, index) => {
    const isOutside =
      box.x < 0 || box.y < 0 || box.x + box.width > 13.34 || box.y + box.height > 7.5 + tolerance;
    const under = boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x) > tolerance &&
          Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y) > tolerance,
      );
    return [
      ...(isOutside ? [`outside: ${JSON.stringify(box)}`] : []),
      ...under.map(() => `overlap at ${index}`),
    ];
  });
}

test("slides hold text boxes in our fonts, and the evidence in the speaker's notes", async () => {
  const { files, slides } = await read(await makeSlides(personaDocument()));
  const all = slides
    .flatMap(({ texts }) => texts)
    .join("\n")
    .replaceAll("\u00a0", " ");
  for (const words of [
    "Jördis Weißenfels",
    "name and portrait invented",
    "Goals and pain points",
    "assumption",
  ]) {
    expect(all).toContain(words);
  }
  expect(all).toContain("12 of 40, 30 % (18 to 45 %); others 12 %");
  const goals = slides.find(({ texts }) => texts.includes("Goals and pain points"));
  expect(goals?.notes).toContain("survey 9, ticket 3; newest 3 October 2026");
  expect(goals?.notes).toContain("Against it: “Single invoices suit me better.”");
  expect(goals?.xml).toContain('typeface="Source Sans 3"');
  expect(files.get("docProps/core.xml")).toContain("2026-11-20T10:00:00Z");
  for (const { boxes } of slides) expect(faults(boxes)).toEqual([]);
});

test("the same persona gives the same bytes", async () => {
  const [first, again] = [await makeSlides(personaDocument()), await makeSlides(personaDocument())];
  expect(Buffer.compare(first, again)).toBe(0);
});

test("awkward, unknown and longest personas make sound XML whose boxes stay on their slides", async () => {
  for (const document of [awkwardDocument(), unknownDocument(), longestDocument()]) {
    const { slides } = await read(await makeSlides(document));
    for (const { boxes } of slides) expect(faults(boxes)).toEqual([]);
  }
});

test("awkward words are shown as they are, those read from the right as such", async () => {
  const { slides } = await read(await makeSlides(awkwardDocument()));
  const texts = slides.flatMap((slide) => slide.texts);
  expect(texts).toContain(awkward.arabic);
  expect(texts.join("\n")).toContain("&lt;script&gt;");
  expect(texts).toContain("bell null escape[31m � end");
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(700);
  const right = slides
    .flatMap(({ xml }) => xml.split("<p:sp>"))
    .filter((box) => box.includes(awkward.hebrew));
  expect(right.length).toBeGreaterThan(0);
  for (const box of right) expect(box).toMatch(/<a:pPr [^>]*rtl="1"/);
});
