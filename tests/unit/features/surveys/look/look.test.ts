import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawnOtherwise, lookProblems } from "#app/features/surveys/look/look-contrast.ts";
import { lookProperties, lookStyles } from "#app/features/surveys/look/look-styles.ts";
import { ourPalettes, type Palette, palettesOf } from "#app/features/surveys/look/palette.ts";
import { randomFrom } from "#tests/support/random-surveys.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";
import { contrast } from "#tests/unit/styles/contrast.ts";

const css = readFileSync(
  new URL("../../../../../app/features/surveys/components/public/survey-page.css", import.meta.url),
  "utf8",
);
const look = (chosen: { accent?: string; background?: string; text?: string }) =>
  aSurvey({ questions: [], look: chosen }).look;
const none = { accent: "", background: "", text: "" };

/** [what is read or seen, on what, how much contrast it needs], as the styles of the page use them. */
const pairs: [keyof Palette, keyof Palette, number][] = [
  ["ink", "ground", 4.5],
  ["ink", "surface", 4.5],
  ["ink", "chosen", 4.5],
  ["ink", "wrong-ground", 4.5],
  ["soft", "ground", 4.5],
  ["soft", "surface", 4.5],
  ["accent", "ground", 4.5],
  ["accent", "surface", 4.5],
  ["on-accent", "accent", 4.5],
  ["wrong", "ground", 4.5],
  ["wrong", "wrong-ground", 4.5],
  ["line", "ground", 3],
  ["line", "surface", 3],
  ["accent", "chosen", 3],
];
const weak = (palette: Palette) =>
  pairs.filter(([one, other, least]) => contrast(palette[one], palette[other]) < least);

describe("the colours of a survey's page", () => {
  test("are ours, as its styles say, while its author has chosen none", () => {
    const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
    for (const [scheme, text] of [
      ["light", light],
      ["dark", dark],
    ] as const) {
      for (const [name, colour] of Object.entries(ourPalettes[scheme])) {
        expect(text, `${name} in ${scheme}`).toContain(`--${name}: ${colour};`);
      }
      expect(weak(ourPalettes[scheme])).toEqual([]);
    }
    expect(lookStyles(look({}))).toBe("");
    expect(lookProperties(look({}))).toEqual({});
  });

  test("can all be read whatever was chosen, once what was chosen passes", () => {
    const random = randomFrom(7);
    const colour = () =>
      `#${Math.floor(random() * 0x1000000)
        .toString(16)
        .padStart(6, "0")}`;
    const maybe = () => (random() < 0.6 ? colour() : "");
    let passed = 0;
    for (let round = 0; round < 500; round += 1) {
      let chosen = { accent: maybe(), background: maybe(), text: maybe() };
      // What is offered is taken, as a button of the page does.
      for (const { field, offer } of lookProblems(chosen)) chosen = { ...chosen, [field]: offer };
      expect(lookProblems(chosen)).toEqual([]);
      const drawn = palettesOf(chosen);
      expect([chosen, weak(drawn.light), weak(drawn.dark)]).toEqual([chosen, [], []]);
      if (chosen.text !== "") expect(drawn.light.ink).toBe(chosen.text);
      if (chosen.background !== "") expect(drawn.light.ground).toBe(chosen.background);
      passed += 1;
    }
    expect(passed).toBe(500);
  });
});

describe("a look that cannot be read", () => {
  test("is told with its pair, its contrast and the nearest colour that can", () => {
    const [problem, ...others] = lookProblems({ ...none, background: "#ffffff", text: "#8a8a8a" });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ field: "text" });
    expect(problem?.message).toMatch(
      /^Text #8a8a8a on the background #ffffff has a contrast of 3\.45 to 1; to be read it needs 4\.5\./,
    );
    expect(contrast(problem?.offer ?? "", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    // Hardly more than is needed: the nearest, not black.
    expect(contrast(problem?.offer ?? "", "#ffffff")).toBeLessThan(4.7);
  });

  test("is never told a contrast that reads as enough", () => {
    const [problem] = lookProblems({ ...none, background: "#ffffff", text: "#777777" });
    expect(problem?.message).toContain("a contrast of 4.47 to 1");
  });

  test("may be so for its accent alone, on our ground as on its own", () => {
    expect(lookProblems({ ...none, accent: "#ffd400" })[0]).toMatchObject({ field: "accent" });
    expect(lookProblems({ ...none, accent: "#ffd400" })[0]?.message).toContain(
      "our light background #f8f5ef",
    );
    expect(lookProblems({ ...none, accent: "#ffd400", background: "#101010" })).toEqual([]);
    expect(lookProblems({ ...none, accent: "#102030", background: "#101010" })[0]?.offer).toMatch(
      /^#[0-9a-f]{6}$/,
    );
  });

  test("says what is drawn otherwise for those who prefer dark pages", () => {
    expect(drawnOtherwise({ ...none, accent: "#1f4e79" })).toContain("it is drawn as #");
    expect(drawnOtherwise({ ...none, accent: "#1f4e79", background: "#ffffff" })).toBeNull();
    expect(drawnOtherwise(none)).toBeNull();
  });
});

test("a look becomes a style sheet of our own words and numbers, in one scheme or two", () => {
  expect(lookStyles(look({ accent: "#1f4e79" }))).toMatch(
    /^\.survey\{[^{}]*--accent:#1f4e79;[^{}]*\}@media \(prefers-color-scheme:dark\)\{\.survey\{[^{}]*\}\}$/,
  );
  expect(lookStyles(look({ background: "#102030" }))).toMatch(
    /^\.survey\{color-scheme:dark;--ground:#102030;[^{}]*\}$/,
  );
  const forged = { ...look({}), accent: "red}body{display:none" };
  expect(lookStyles(forged)).not.toContain("body");
});
