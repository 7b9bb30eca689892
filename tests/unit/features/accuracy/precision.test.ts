import { describe, expect, test } from "vitest";
import {
  type Judged,
  precisionByKind,
  precisionByTheme,
  precisionOf,
} from "#app/features/accuracy/precision.ts";

function judged(change: Partial<Judged>): Judged {
  return { kind: "pain", judgedKind: "pain", themeId: null, themeName: null, themeFits: null, ...change };
}

describe("precision", () => {
  test("is the share of a kind's statements that were of it, by the kind that Earshot gave", () => {
    const verdicts = [
      judged({}),
      judged({ judgedKind: "other" }),
      judged({ kind: "goal", judgedKind: "pain" }),
      judged({ kind: "praise", judgedKind: "praise" }),
    ];
    const byKind = precisionByKind(verdicts, ["pain", "goal", "praise", "question"]);
    expect(byKind.map(({ kind, precision }) => [kind, precision.right, precision.of])).toEqual([
      ["pain", 1, 2],
      ["goal", 0, 1],
      ["praise", 1, 1],
    ]);
  });

  test("of themes counts only statements that had one, the most judged first", () => {
    const verdicts = [
      judged({ themeId: "a", themeName: "Late", themeFits: false }),
      judged({ themeId: "b", themeName: "Crash", themeFits: true }),
      judged({ themeId: "b", themeName: "Crash", themeFits: true }),
      judged({}),
    ];
    expect(precisionByTheme(verdicts)).toMatchObject([
      { themeId: "b", name: "Crash", precision: { right: 2, of: 2, share: 1 } },
      { themeId: "a", precision: { right: 0, of: 1, share: 0 } },
    ]);
  });

  test("has an interval that nine of ten right does not make narrow", () => {
    const precision = precisionOf(9, 10);
    expect(precision?.low).toBeGreaterThan(0.55);
    expect(precision?.low).toBeLessThan(0.65);
    expect(precision?.high).toBeLessThan(1);
    expect(precisionOf(0, 0)).toBeUndefined();
  });
});
