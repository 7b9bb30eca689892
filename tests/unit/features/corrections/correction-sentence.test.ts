import { expect, it } from "vitest";
import { correctReading } from "#app/features/corrections/correct-reading.ts";
import type { OriginalReading } from "#app/features/corrections/correction.schema.ts";
import { correctionSentence } from "#app/features/corrections/correction-sentence.ts";

it("says in words what was corrected, with the names as they were then", () => {
  expect(correctionSentence({ kind: "rename", themeId: "t", name: "New", before: "Old" }, null)).toBe(
    "Renamed “Old” to “New”.",
  );
  expect(
    correctionSentence({ kind: "move", themeId: null, themeName: "", fromName: "Crashes" }, "It crashes"),
  ).toBe("Moved “It crashes” from “Crashes” to no theme.");
  expect(correctionSentence({ kind: "kind", from: "pain", to: "goal" }, "x ".repeat(100))).toMatch(
    /^Read “(?:x )+x…” as a goal instead of a pain point\.$/,
  );
  expect(correctionSentence({ kind: "kind", from: "goal", to: "goal" }, null)).toBe(
    "Confirmed that a statement that is no longer there is a goal.",
  );
});

const reading: OriginalReading = {
  kind: "pain",
  kindScore: 0.6,
  aspects: [{ text: "parcel", start: 14, end: 20, key: "parcel" }],
  reasons: ["says what fails"],
};
const statement = { start_offset: 10, text: "The parcel and its Delivery time" };

it("a corrected kind is sure, and says why", () => {
  expect(correctReading(reading, { kind: "kind", from: "pain", to: "goal" }, statement)).toEqual({
    ...reading,
    kind: "goal",
    kindScore: 1,
    reasons: ["somebody of the team said so"],
  });
});

it("a corrected aspect stands where its words stand, in the place of what was found", () => {
  const to = { text: "delivery time", key: "deliveri time" };
  const { aspects } = correctReading(
    reading,
    { kind: "aspect", from: { key: "parcel", text: "parcel" }, to },
    statement,
  );
  expect(aspects).toEqual([{ ...to, start: 29, end: 42 }]);
  const elsewhere = correctReading(
    reading,
    { kind: "aspect", from: null, to: { text: "cost", key: "cost" } },
    statement,
  );
  expect(elsewhere.aspects).toEqual([{ text: "cost", key: "cost", start: 10, end: 10 }, ...reading.aspects]);
});

it("corrections of themes leave the reading alone", () => {
  expect(correctReading(reading, { kind: "mute", themeId: "t", themeName: "T" }, statement)).toBe(reading);
});
