import { expect, test } from "vitest";
import { quintileCuts, quintileOf } from "#app/engines/profiles/quintiles.ts";
import { scaleOf, shareBelow } from "#app/engines/profiles/scale.ts";
import { draws } from "./simulated-customers.ts";

const sorted = (...values: number[]) => Float64Array.from(values).sort();

function stepsOf(...values: number[]) {
  const cuts = quintileCuts(sorted(...values));
  return cuts && values.map((value) => quintileOf(cuts, value));
}

test("five different values are the five steps", () => {
  expect(stepsOf(10, 20, 30, 40, 50)).toEqual([1, 2, 3, 4, 5]);
});

test("fewer than five values have no fifths", () => {
  expect(stepsOf()).toBeUndefined();
  expect(stepsOf(1, 2, 3, 4)).toBeUndefined();
});

test("when all are equal, all stand in the middle", () => {
  expect(stepsOf(7, 7, 7, 7, 7)).toEqual([3, 3, 3, 3, 3]);
});

test("equal values always share a step, and a larger value never has a lower one", () => {
  const { uniform } = draws(3);
  for (let round = 0; round < 200; round += 1) {
    const values = Array.from({ length: 5 + Math.floor(uniform() * 60) }, () => Math.floor(uniform() * 8));
    const cuts = quintileCuts(sorted(...values));
    if (!cuts) throw new Error("there are enough");
    const steps = new Map<number, number>();
    for (const value of [...values].sort((a, b) => a - b)) {
      const step = quintileOf(cuts, value);
      expect(steps.get(value) ?? step).toBe(step);
      expect(step).toBeGreaterThanOrEqual(Math.max(1, ...steps.values()));
      steps.set(value, step);
    }
  }
});

test("without ties each step holds a fifth", () => {
  const steps = stepsOf(...Array.from({ length: 1000 }, (_, index) => index)) ?? [];
  for (const step of [1, 2, 3, 4, 5]) expect(steps.filter((one) => one === step)).toHaveLength(200);
});

test("a value that was never seen has a step too", () => {
  const cuts = quintileCuts(sorted(10, 20, 30, 40, 50));
  if (!cuts) throw new Error("there are enough");
  expect(quintileOf(cuts, -1e9)).toBe(1);
  expect(quintileOf(cuts, 35)).toBe(3);
  expect(quintileOf(cuts, 1e9)).toBe(5);
});

test("a scale of few values is exact: those below and half of those equal", () => {
  const scale = scaleOf(sorted(1, 1, 2, 4));
  expect(scale).toEqual({ values: [1, 2, 4], shares: [0.25, 0.625, 0.875] });
  expect(shareBelow(scale, 1)).toBe(0.25);
  expect(shareBelow(scale, 3)).toBe(0.75);
  expect(shareBelow(scale, 0)).toBe(0);
  expect(shareBelow(scale, 9)).toBe(1);
  expect(shareBelow(scaleOf(sorted()), 3)).toBe(0);
});

test("a scale of many values is at most 201 points and half a percentage point off", () => {
  const { normal } = draws(11);
  const values = sorted(...Array.from({ length: 20_000 }, () => Math.exp(2 * normal())));
  const scale = scaleOf(values);
  expect(scale.values.length).toBeLessThanOrEqual(201);
  for (const [index, value] of values.entries()) {
    expect(Math.abs(shareBelow(scale, value) - (index + 0.5) / values.length)).toBeLessThan(0.0051);
  }
});
