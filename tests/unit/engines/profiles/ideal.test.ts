import { describe, expect, test } from "vitest";
import { compareBest } from "#app/engines/profiles/ideal/compare-best.ts";
import { weighFit } from "#app/engines/profiles/ideal/fit.ts";
import { draws } from "./simulated-customers.ts";

describe("the fit with an ideal", () => {
  test("is the weight that holds of the weight that is known; the unknown is no no", () => {
    expect(weighFit(["yes", "no", "unknown"], [3, 1, 4])).toEqual({
      score: 0.75,
      known: 0.5,
      least: 0.375,
      most: 0.875,
    });
  });

  test("is open where nothing is known, and without criteria", () => {
    expect(weighFit(["unknown", "unknown"], [1, 2])).toEqual({ score: null, known: 0, least: 0, most: 1 });
    expect(weighFit([], [])).toEqual({ score: null, known: 0, least: 0, most: 1 });
  });
});

describe("the best customers beside all others", () => {
  test("bear out, contradict, or say nothing", () => {
    const findings = compareBest([
      { best: { yes: 80, known: 100 }, others: { yes: 200, known: 400 } },
      { best: { yes: 20, known: 100 }, others: { yes: 200, known: 400 } },
      { best: { yes: 51, known: 100 }, others: { yes: 200, known: 400 } },
      { best: { yes: 9, known: 9 }, others: { yes: 0, known: 400 } },
    ]);
    expect(findings.map(({ finding }) => finding)).toEqual(["more", "fewer", "no-difference", "too-few"]);
    expect(findings[0]?.difference?.value).toBeCloseTo(0.3);
    expect(findings[0]?.difference?.low).toBeGreaterThan(0.15);
    expect(findings[3]?.difference).toBeNull();
    expect(compareBest([])).toEqual([]);
  });

  test("find hardly anything where there is nothing to find, however much is asked", () => {
    const { uniform } = draws(21);
    const count = (n: number) => Array.from({ length: n }, () => uniform()).filter((u) => u < 0.4).length;
    let worlds = 0;
    for (let world = 0; world < 100; world += 1) {
      const respects = Array.from({ length: 40 }, () => ({
        best: { yes: count(60), known: 60 },
        others: { yes: count(240), known: 240 },
      }));
      if (compareBest(respects).some(({ finding }) => finding === "more" || finding === "fewer")) worlds += 1;
    }
    expect(worlds).toBeLessThanOrEqual(10);
  });
});
