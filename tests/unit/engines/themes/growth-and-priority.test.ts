import { describe, expect, it } from "vitest";
import { chanceOfAtLeast, countRecentPeople, measureGrowth } from "#app/engines/themes/growth.ts";
import { measurePriority } from "#app/engines/themes/priority.ts";
import { now, statement } from "./sample-statements.ts";

describe("measureGrowth", () => {
  const everyone = { recent: 300, earlier: 900 };

  it("raises no alarm from one person to three", () => {
    expect(measureGrowth({ recent: 3, earlier: 1 }, everyone).rising).toBe(false);
  });

  it("sees a theme rise from four people to twenty", () => {
    expect(measureGrowth({ recent: 20, earlier: 4 }, everyone)).toMatchObject({ rising: true });
  });

  it("sees a theme fall from forty people to two, and none of few", () => {
    expect(measureGrowth({ recent: 2, earlier: 40 }, everyone)).toMatchObject({
      rising: false,
      falling: true,
    });
    expect(measureGrowth({ recent: 0, earlier: 5 }, everyone).falling).toBe(false);
    expect(measureGrowth({ recent: 13, earlier: 40 }, everyone).falling).toBe(false);
    expect(measureGrowth({ recent: 0, earlier: 50 }, { recent: 0, earlier: 80 }).falling).toBe(false);
  });

  it("sees nothing when all feedback grew as much", () => {
    const busier = { recent: 1_000, earlier: 200 };
    expect(measureGrowth({ recent: 20, earlier: 4 }, busier).rising).toBe(false);
    expect(measureGrowth({ recent: 20, earlier: 4 }, busier).ratio).toBeCloseTo(1, 0);
  });

  it("claims nothing when there is nothing to compare with", () => {
    expect(measureGrowth({ recent: 50, earlier: 0 }, { recent: 80, earlier: 0 })).toMatchObject({
      ratio: 1,
      rising: false,
    });
  });

  it("agrees with the binomial distribution", () => {
    expect(chanceOfAtLeast(3, 4, 0.5)).toBeCloseTo(5 / 16, 12);
    expect(chanceOfAtLeast(0, 0, 0.5)).toBe(1);
  });

  it("counts people, not mentions, and no statement of the future", () => {
    const at = (id: string, occurredAt: string | null, personId: string) =>
      statement(id, "late", { occurredAt, personId });
    const statements = [
      at("a", "2026-06-20T00:00:00.000Z", "p"),
      at("b", "2026-06-21T00:00:00.000Z", "p"),
      at("c", "2026-05-01T00:00:00.000Z", "q"),
      at("d", "2026-07-20T00:00:00.000Z", "r"),
      at("e", null, "s"),
    ];
    expect(countRecentPeople(statements, now)).toEqual({ recent: 1, earlier: 1 });
  });
});

describe("measurePriority", () => {
  it("is the product of factors that are all returned", () => {
    const statements = [statement("a", "late"), statement("b", "late")];
    const { priority, factors } = measurePriority(
      statements,
      measureGrowth({ recent: 0, earlier: 0 }, { recent: 1, earlier: 3 }),
      now,
    );
    expect(factors).toMatchObject({ people: 2, ageDays: 1, growth: 1 });
    expect(factors.reach).toBeCloseTo(Math.log(3));
    expect(priority).toBeCloseTo(factors.reach * factors.strength * factors.freshness * factors.growth);
  });

  it("lets an old theme fade", () => {
    const growth = { ratio: 1 };
    const fading = (occurredAt: string) =>
      measurePriority(
        [statement("a", "late", { occurredAt })],
        { ...measureGrowth({ recent: 0, earlier: 0 }, { recent: 1, earlier: 1 }), ...growth },
        now,
      );
    const fresh = fading("2026-06-30T00:00:00.000Z").priority;
    expect(fading("2026-05-16T00:00:00.000Z").priority / fresh).toBeCloseTo(Math.exp(-1));
  });
});
