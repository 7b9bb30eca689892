import { describe, expect, it } from "vitest";
import { assignStatements } from "#app/engines/themes/assign-statements.ts";
import { explainPlacement } from "#app/engines/themes/explain-placement.ts";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { ThemeModel } from "#app/engines/themes/fitted-theme.ts";
import { now, statement, threeTopics } from "./sample-statements.ts";

describe("assignStatements", () => {
  for (const perTopic of [20, 150]) {
    const fit = fitThemes(threeTopics(perTopic), { now, granularity: 1 });
    // What is stored is text: the model must survive it.
    const model: ThemeModel = JSON.parse(JSON.stringify(fit.model));

    it(`places a new statement with those that say the same (${perTopic * 3} statements)`, () => {
      const placed = assignStatements(model, [statement("new", "I got charged twice on my invoice")]);
      const theme = fit.themes.find(({ id }) => id === placed.get("new")?.themeId);
      expect(theme?.name.toLowerCase()).toContain("charged twice");
      expect(placed.get("new")?.score).toBeGreaterThan(0.35);
    });

    it(`leaves pending what no theme is about (${perTopic * 3} statements)`, () => {
      const strangers = [statement("new", "The parking lot smells of fish"), statement("empty", "")];
      expect(assignStatements(model, strangers).size).toBe(0);
    });

    it(`never places a statement in a theme of another kind (${perTopic * 3} statements)`, () => {
      const placed = assignStatements(model, [
        statement("new", "I was charged twice for the same invoice", { kind: "goal" }),
      ]);
      const theme = fit.themes.find(({ id }) => id === placed.get("new")?.themeId);
      expect(theme?.kind ?? "goal").toBe("goal");
    });
  }
});

describe("explainPlacement", () => {
  const terms = [
    { term: "charged", weight: 1 },
    { term: "invoice", weight: 0.5 },
  ];
  const quotes = [
    { id: "near", text: "The invoice was charged again" },
    { id: "far", text: "My invoices come late" },
    { id: "other", text: "Nobody answers" },
  ];

  it("names the shared words as they are spelled, with weights that add up", () => {
    const { sharedWords, nearestQuotes } = explainPlacement("I was Charged for two invoices", {
      terms,
      quotes,
    });
    expect(sharedWords.map(({ word }) => word)).toEqual(["Charged", "invoices"]);
    expect(sharedWords.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(nearestQuotes.map(({ id }) => id)).toEqual(["near", "far"]);
  });

  it("has nothing to say where nothing is shared", () => {
    expect(explainPlacement("Nice colours", { terms, quotes })).toEqual({
      sharedWords: [],
      nearestQuotes: [],
    });
  });
});
