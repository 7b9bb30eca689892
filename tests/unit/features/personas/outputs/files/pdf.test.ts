import { expect, test } from "vitest";
import { makePdf } from "#app/features/personas/outputs/files/pdf/make-pdf.server.ts";
import {
  awkward,
  awkwardDocument,
  longestDocument,
  personaDocument,
  unknownDocument,
} from "#tests/support/awkward-personas.ts";
import { layoutFaults, type ReadPdf, readPdf } from "#tests/support/pdf-texts.ts";

const everyText = ({ pages }: ReadPdf) =>
  pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join("\n");

test("one page says what matters, marked as what it is, in text that can be selected", async () => {
  const bytes = await makePdf("one-page", personaDocument());
  const pdf = await readPdf(bytes);
  expect(pdf.pages).toHaveLength(1);
  expect(layoutFaults(pdf)).toEqual([]);
  const text = everyText(pdf);
  for (const words of [
    "Jördis Weißenfels",
    "name and portrait invented",
    "About a third complain about “charged twice”.",
    "12 of 40, 30 % (18 to 45 %); others 12 %",
    "I was charged twice and nobody answered for a",
    "assumption",
    "Semi-fictional: nobody is this person.",
  ]) {
    expect(text).toContain(words);
  }
  // All values stand in the full one; here the room is for more goals and pain points.
  expect(text).not.toMatch(/and \d+ more|45 and older/);
  expect(pdf).toMatchObject({ title: "Jördis Weißenfels", language: "en" });
  expect(pdf.outline).toEqual(expect.arrayContaining(["Jördis Weißenfels", "Goals", "Pain points"]));
});

test("the letters in use are inside the file, and nothing in it depends on when it was made", async () => {
  const bytes = Buffer.from(await makePdf("one-page", personaDocument()));
  const raw = bytes.toString("latin1");
  const fonts = raw.match(/\/BaseFont \/\S+/g) ?? [];
  expect(new Set(fonts).size).toBe(4);
  expect(fonts.every((font) => /^\/BaseFont \/[A-Z]{6}\+source-/.test(font))).toBe(true);
  expect(raw.match(/\/FontFile[23]/g)).toHaveLength(4);
  expect(raw).toContain("D:20261120100000Z");
  expect(bytes.equals(Buffer.from(await makePdf("one-page", personaDocument())))).toBe(true);
});

test("the full one has every line, its numbers, sources and quotes, for and against, and says how they were made", async () => {
  const pdf = await readPdf(await makePdf("pdf", personaDocument()));
  expect(layoutFaults(pdf)).toEqual([]);
  const text = everyText(pdf);
  for (const words of [
    "I just want one invoice a month.",
    "Said against it:",
    "Single invoices suit me better.",
    "survey 9, ticket 3; newest 3 October 2026",
    "45 and older",
    "Tries others",
    "Send the invoice in the first mail.",
    "edited",
    "What is evidence, assumed, invented",
    `Page ${pdf.pages.length} of ${pdf.pages.length}`,
  ]) {
    expect(text).toContain(words);
  }
});

test("awkward names, lines and quotes stay inside the page and beside each other", async () => {
  for (const kind of ["one-page", "pdf"] as const) {
    const pdf = await readPdf(await makePdf(kind, awkwardDocument()));
    expect(layoutFaults(pdf)).toEqual([]);
    if (kind === "one-page") expect(pdf.pages).toHaveLength(1);
    const text = everyText(pdf);
    expect(text).toContain(awkward.markup);
    expect(text).toContain("zerowidth joiner soft turned");
    expect(text).toContain("👩‍👩‍👧");
    if (kind === "pdf") expect(text).toContain("bell null escape[31m [?] end");
  }
});

test("Hebrew and Arabic are read from the right, Arabic letters joined, none missing", async () => {
  const lines = [awkward.hebrew, awkward.arabic].map((summary) => personaDocument({ summary }, {}));
  const [hebrew, arabic] = await Promise.all(
    lines.map(async (document) => {
      const { pages } = await readPdf(await makePdf("one-page", document));
      return pages[0]?.texts.filter(({ text }) => /[\u0590-\u06ff]|Earshot|\d\)?$/.test(text)) ?? [];
    }),
  );
  const rightmost = (texts: typeof hebrew = []) => [...texts].sort((a, b) => b.x - a.x)[0]?.text ?? "";
  expect(rightmost(hebrew)).toContain("הזמנתי");
  expect(rightmost(arabic)).toContain("خدمة");
  const letters = (text: string) => [...text.replace(/[^\u0600-\u06ff]/g, "")].sort().join("");
  expect(letters((arabic ?? []).map(({ text }) => text).join(""))).toBe(letters(awkward.arabic));
});

test("a persona without evidence, and one of 300 lines, make sound files", async () => {
  const unknown = await readPdf(await makePdf("pdf", unknownDocument()));
  expect(unknown.pages).toHaveLength(2);
  expect(everyText(unknown)).toContain("No line says where its numbers come from.");
  const longest = longestDocument();
  const page = await readPdf(await makePdf("one-page", longest));
  expect(page.pages).toHaveLength(1);
  expect(everyText(page)).toMatch(/\d+ of 300 lines; the full\s+portrait has them all/);
  const full = await readPdf(await makePdf("pdf", longest));
  expect([...layoutFaults(page), ...layoutFaults(full)]).toEqual([]);
  const text = everyText(full);
  for (let line = 1; line <= 300; line += 1) expect(text).toContain(`Line ${line} says`);
});
