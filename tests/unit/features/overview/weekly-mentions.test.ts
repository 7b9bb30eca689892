import { expect, it } from "vitest";
import { readPeriod } from "#app/features/overview/overview.ts";
import { monthChange, weeklyMentions } from "#app/features/overview/weekly-mentions.ts";

const now = "2026-11-23T22:00:00.000Z";

it("adds days up to weeks that end today", () => {
  const weeks = weeklyMentions(
    [
      { day: "2026-11-23", count: 2 },
      { day: "2026-11-17", count: 3 },
      { day: "2026-11-16", count: 5 },
      { day: "2026-01-01", count: 100 },
    ],
    now,
  );
  expect(weeks).toHaveLength(12);
  expect(weeks.slice(-2)).toEqual([5, 5]);
  expect(weeks.reduce((sum, count) => sum + count)).toBe(10);
});

it("leaves days of the future out", () => {
  expect(weeklyMentions([{ day: "2026-11-30", count: 9 }], now)).toEqual(new Array(12).fill(0));
});

it("compares the last 30 days with the 30 before", () => {
  const days = [
    { day: "2026-11-23", count: 2 },
    { day: "2026-10-25", count: 3 },
    { day: "2026-10-24", count: 5 },
    { day: "2026-09-25", count: 7 },
    { day: "2026-09-24", count: 100 },
  ];
  expect(monthChange(days, now)).toEqual({ now: 5, before: 12 });
});

it("reads only the periods it offers", () => {
  expect(readPeriod("7")).toBe(7);
  expect(readPeriod("1e9")).toBe(30);
  expect(readPeriod(null)).toBe(30);
});
