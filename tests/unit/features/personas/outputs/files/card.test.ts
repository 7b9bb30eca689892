import { expect, test } from "vitest";
import { makeCard } from "#app/features/personas/outputs/files/card/make-card.server.ts";
import {
  awkward,
  awkwardDocument,
  documentLine,
  personaDocument,
  unknownDocument,
} from "#tests/support/awkward-personas.ts";
import { darkPixels, pngPixels } from "#tests/support/png-pixels.ts";

const card = async (document = personaDocument()) => pngPixels(Buffer.from(await makeCard(document)));
const name: [number, number, number, number] = [260, 50, 1144, 112];
const firstGoal: [number, number, number, number] = [136, 312, 576, 340];
const margins: [number, number, number, number][] = [
  [0, 0, 50, 630],
  [1150, 0, 1200, 570],
];

test("a card has its size, words where they are due, nothing in its margins, and is the same each time", async () => {
  const [first, again] = await Promise.all([makeCard(personaDocument()), makeCard(personaDocument())]);
  expect(Buffer.compare(first, again)).toBe(0);
  const pixels = pngPixels(Buffer.from(first));
  expect([pixels.width, pixels.height]).toEqual([1200, 630]);
  for (const box of [name, firstGoal]) expect(darkPixels(pixels, box)).toBeGreaterThan(300);
  for (const margin of margins) expect(darkPixels(pixels, margin)).toBe(0);
});

test.each(Object.entries(awkward).filter(([kind]) => kind !== "unknown"))(
  "%s as name and goal is drawn, inside the card",
  async (_kind, text) => {
    const goals = [documentLine(text)];
    const drawn = await card(personaDocument({ name: text.slice(0, 80) }, { goals }));
    for (const box of [name, firstGoal]) expect(darkPixels(drawn, box)).toBeGreaterThan(200);
    for (const margin of margins) expect(darkPixels(drawn, margin)).toBe(0);
  },
);

test("everything awkward at once, and nothing known, make a card", async () => {
  for (const document of [awkwardDocument(), unknownDocument()]) {
    expect(darkPixels(await card(document), name)).toBeGreaterThan(300);
  }
});
