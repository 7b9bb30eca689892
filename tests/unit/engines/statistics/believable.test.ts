import { expect, test } from "vitest";
import { believable } from "#app/engines/statistics/false-discoveries.ts";
import { twoSidedTail } from "#app/engines/statistics/normal-tail.ts";
import { compareMeans } from "#app/engines/statistics/two-means.ts";
import { compareShares } from "#app/engines/statistics/two-shares.ts";

test("tails of the normal distribution agree with tables", () => {
  expect(twoSidedTail(0)).toBeCloseTo(1, 6);
  expect(twoSidedTail(1.959964)).toBeCloseTo(0.05, 6);
  expect(twoSidedTail(-2.575829)).toBeCloseTo(0.01, 6);
  expect(twoSidedTail(5) / 5.733e-7).toBeCloseTo(1, 3);
});

test("the worked example of Benjamini and Hochberg (1995) believes four of fifteen", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const shuffled = p.toReversed();
  expect(believable(shuffled, 0.05)).toEqual(shuffled.map((value) => value <= 0.0095));
  expect(believable([], 0.05)).toEqual([]);
  expect(believable([0.2, 0.9], 0.05)).toEqual([false, false]);
});

test("the interval of two shares agrees with Newcombe's example (56/70 against 48/80)", () => {
  const change = compareShares({ n: 48, of: 80 }, { n: 56, of: 70 });
  expect(change?.difference).toBeCloseTo(0.2, 6);
  expect(change?.low).toBeCloseTo(0.0524, 4);
  expect(change?.high).toBeCloseTo(0.3339, 4);
  expect(compareShares({ n: 0, of: 0 }, { n: 1, of: 2 })).toBeUndefined();
});

test("two means differ by Welch's error; nothing is said of people who are all alike", () => {
  const sums = (values: number[]) => ({
    n: values.length,
    sum: values.reduce((a, b) => a + b, 0),
    squares: values.reduce((a, b) => a + b * b, 0),
  });
  const change = compareMeans(sums([1, 2, 3, 4]), sums([3, 4, 5, 6]));
  expect(change?.difference).toBeCloseTo(2, 9);
  expect(change?.high).toBeCloseTo(2 + 1.959964 * Math.sqrt(5 / 3 / 2), 6);
  expect(compareMeans(sums([2, 2]), sums([2, 2]))).toBeUndefined();
});
