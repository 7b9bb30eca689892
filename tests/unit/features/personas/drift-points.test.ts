import { describe, expect, it } from "vitest";
import {
  divergenceInWords,
  driftInWords,
  movedInWords,
} from "#app/features/personas/staleness/drift-words.ts";
import { evenPoints } from "#app/features/personas/staleness/even-points.ts";
import { daysToDrop } from "#app/features/personas/staleness/thin-points.ts";
import { DAY_MS } from "#app/lib/clock.ts";

const dayAt = (back: number) => new Date(Date.parse("2026-11-26") - back * DAY_MS).toISOString().slice(0, 10);

describe("points of drift", () => {
  it("are kept daily for a quarter, weekly for a year, monthly for ten years, whatever came before", () => {
    let days: string[] = [];
    const all = Array.from({ length: 4000 }, (_, back) => dayAt(3999 - back));
    for (const today of all) {
      days.push(today);
      const dropped = new Set(daysToDrop(days, today));
      days = days.filter((day) => !dropped.has(day));
    }
    expect(days.length).toBeLessThan(300);
    expect(days.slice(-91)).toEqual(all.slice(-91));
    const ages = days.map((day) => (Date.parse("2026-11-26") - Date.parse(day)) / DAY_MS);
    expect(Math.max(...ages)).toBeLessThan(3650);
    expect(Math.max(...ages)).toBeGreaterThan(3550);
    const between = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length;
    expect(between(91, 364)).toBeLessThanOrEqual(40);
    expect(between(91, 364)).toBeGreaterThanOrEqual(38);
    expect(between(364, 729)).toBeLessThanOrEqual(13);
    expect(between(364, 729)).toBeGreaterThanOrEqual(11);
  });

  it("are drawn at even distances, days without a point as they were last known", () => {
    const points = [10, 9, 3, 0].map((back) => ({ day: dayAt(back), back }));
    expect(evenPoints(points).map(({ back }) => back)).toEqual([10, 9, 9, 9, 9, 9, 9, 3, 3, 3, 0]);
    const long = [700, 350, 0].map((back) => ({ day: dayAt(back), back }));
    const even = evenPoints(long);
    expect(even.length).toBeLessThanOrEqual(61);
    expect(even.at(-1)?.back).toBe(0);
    expect(evenPoints([])).toEqual([]);
  });

  it("are told in words", () => {
    const point = (day: string, holding: number, moved: number) => ({
      ...{ day, holding, moved },
      themeDivergence: null,
    });
    const told = (...points: ReturnType<typeof point>[]) => driftInWords(points, (day) => day);
    expect(told()).toMatch(/Nothing/);
    expect(told(point("2026-11-01", 4, 0))).toBe("All 4 lines that can be told of still hold.");
    expect(told(point("2026-11-01", 4, 0), point("2026-11-26", 3, 1))).toBe(
      "3 of 4 lines that can be told of still hold, down from 100\u00a0% on 2026-11-01.",
    );
    expect(told(point("2026-11-01", 1, 1), point("2026-11-26", 2, 0))).toMatch(/up from 50/);
    expect(divergenceInWords(null)).toBe("");
    expect(divergenceInWords(0.08)).toMatch(/8\u00a0% has moved to other themes/);
    expect(movedInWords(null)).toMatch(/not counted/);
    expect([movedInWords(0), movedInWords(1), movedInWords(3)]).toEqual([
      "no line has moved",
      "1 line has moved",
      "3 lines have moved",
    ]);
  });
});
