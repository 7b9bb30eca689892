import { describe, expect, test } from "vitest";
import { findShifts, shiftInWords, windowBetween } from "#app/features/reviews/find-shifts.ts";
import { compareFigures } from "#app/features/reviews/review-changes.ts";
import type { ReviewFigures, WindowFigures } from "#app/features/reviews/review-figures.schema.ts";

function windowOf(change: Partial<WindowFigures> = {}): WindowFigures {
  return {
    ...{ days: 28, speakers: 100, buyers: 50, active: 80 },
    kinds: { pain: 40, goal: 20, praise: 20 },
    themes: [
      { id: "t1", name: "Late parcels", kind: "pain", people: 10 },
      { id: "t2", name: "Quick replies", kind: "praise", people: 12 },
    ],
    allThemes: true,
    revenue: [{ currency: "EUR", minor: 5000 }],
    ...change,
  };
}

function figures(window: Partial<WindowFigures> = {}, change: Partial<ReviewFigures> = {}): ReviewFigures {
  return {
    people: 200,
    month: windowOf(window),
    quarter: windowOf({ ...window, days: 91 }),
    nps: { promoters: 30, passives: 20, detractors: 10 },
    attributes: [],
    lines: [],
    ...change,
  };
}

const states = (before: ReviewFigures, after: ReviewFigures, days = 40) => [
  {
    key: "segment:s1",
    beforeAt: "2026-01-01T00:00:00.000Z",
    before,
    afterAt: new Date(Date.parse("2026-01-01T00:00:00.000Z") + days * 86_400_000).toISOString(),
    after,
  },
];

const rising = figures({
  themes: [
    { id: "t1", name: "Late parcels", kind: "pain", people: 35 },
    { id: "t2", name: "Quick replies", kind: "praise", people: 13 },
  ],
});

describe("shifts", () => {
  test("a theme that many more speak of is one, a small difference is none", () => {
    const found = findShifts(states(figures(), rising)).get("segment:s1") ?? [];
    expect(found.map(({ key }) => key)).toEqual(["theme:t1"]);
    expect(found.map(shiftInWords)).toEqual(["“Late parcels” rose from 10 % to 35 % of those who spoke."]);
  });

  test("the same figures shift nothing, nor do few people", () => {
    expect(findShifts(states(figures(), figures())).size).toBe(0);
    const few = (people: number) =>
      figures({ speakers: 19, themes: [{ id: "t1", name: "Late", kind: "pain", people }] });
    expect(findShifts(states(few(1), few(15))).size).toBe(0);
  });

  test("windows that overlap are not compared", () => {
    expect(findShifts(states(figures(), rising, 27)).size).toBe(0);
    expect(windowBetween("2026-01-01T00:00:00.000Z", "2026-01-20T00:00:00.000Z")).toBeUndefined();
    expect(windowBetween("2026-01-01T00:00:00.000Z", "2026-01-29T00:00:00.000Z")).toBe("month");
    expect(windowBetween("2026-01-01T00:00:00.000Z", "2026-04-02T00:00:00.000Z")).toBe("quarter");
  });

  test("a theme cut from a list is not taken for one that fell silent", () => {
    const cut = figures({
      themes: [{ id: "t2", name: "Quick", kind: "praise", people: 12 }],
      allThemes: false,
    });
    expect(findShifts(states(rising, cut)).size).toBe(0);
  });

  test("among many tests that differ by chance alone about one in twenty families finds anything", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const themes = () =>
      Array.from({ length: 30 }, (_, index) => ({
        ...{ id: `t${index}`, name: `Theme ${index}`, kind: "pain" },
        people: Array.from({ length: 150 }, random).filter((value) => value < 0.2).length,
      }));
    let families = 0;
    for (let run = 0; run < 200; run += 1) {
      const one = figures({ speakers: 150, themes: themes() });
      if (findShifts(states(one, figures({ speakers: 150, themes: themes() }))).size > 0) families += 1;
    }
    expect(families).toBeLessThanOrEqual(20);
  });
});

test("what changed names lines that are new, reworded, gone, or whose numbers left their interval", () => {
  const line = (key: string, text: string, today: number | null = null) => ({
    ...{ key, section: "pains", text, origin: "evidence", today },
    ...{ share: 0.3, low: 0.2, high: 0.4 },
  });
  const before = figures({}, { lines: [line("a", "A"), line("b", "B"), line("c", "C"), line("d", "D")] });
  const after = figures(
    {},
    { lines: [line("a", "A", 0.3), line("b", "B again"), line("c", "C", 0.6), line("e", "E")] },
  );
  const [state] = states(before, after, 100);
  const changes = state && compareFigures(before, state.beforeAt, after, state.afterAt);
  expect(changes?.window).toBe("quarter");
  expect(changes?.lines.map(({ key, change }) => [key, change])).toEqual([
    ["b", "reworded"],
    ["c", "moved"],
    ["e", "added"],
    ["d", "removed"],
  ]);
});
