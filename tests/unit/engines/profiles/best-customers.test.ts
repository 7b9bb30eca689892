import { expect, test } from "vitest";
import { bestContributions, bestScore, usualWeights } from "#app/engines/profiles/best-customers.ts";

test("the score is the weighted mean of the parts", () => {
  expect(bestScore(usualWeights, { revenue: 1, referrals: 1, length: 1 })).toBe(1);
  expect(bestScore(usualWeights, { revenue: 1, referrals: 0, length: 0 })).toBeCloseTo(0.6);
  expect(bestScore({ revenue: 0, referrals: 2, length: 2 }, { revenue: 1, referrals: 1, length: 0 })).toBe(
    0.5,
  );
  expect(bestScore({ revenue: 0, referrals: 0, length: 0 }, { revenue: 1, referrals: 1, length: 1 })).toBe(0);
});

test("the points of the parts add up to the score, the largest first", () => {
  const parts = { revenue: 0.2, referrals: 0.9, length: 0.1 };
  const points = bestContributions({ revenue: 1, referrals: 1, length: 2 }, parts);
  expect(points.map(({ part }) => part)).toEqual(["referrals", "revenue", "length"]);
  const total = points.reduce((sum, { points: one }) => sum + one, 0);
  expect(total).toBeCloseTo(100 * bestScore({ revenue: 1, referrals: 1, length: 2 }, parts));
});
