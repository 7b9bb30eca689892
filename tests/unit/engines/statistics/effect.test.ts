import { describe, expect, test } from "vitest";
import { type FigureSums, measureEffect } from "#app/engines/statistics/effect.ts";

function sumsOf(values: readonly number[]): FigureSums {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  };
}

const repeat = (value: number, times: number) => Array.from({ length: times }, () => value);

describe("the effect of a theme", () => {
  test("is what everybody's mean gains or loses by its people", () => {
    const theme = repeat(-100, 25);
    const others = repeat(100, 75);
    const effect = measureEffect(sumsOf(theme), sumsOf([...theme, ...others]));
    // Everybody: 50; without the theme's people: 100.
    expect(effect).toMatchObject({ mean: -100, othersMean: 100, n: 25, others: 75, effect: -50 });
  });

  test("has an interval that narrows with more people and holds zero where there is no difference", () => {
    const mixed = (times: number) => [...repeat(0, times), ...repeat(10, times)];
    const of = (times: number) =>
      measureEffect(sumsOf(mixed(times)), sumsOf([...mixed(times), ...mixed(times)]));
    const [few, many] = [of(15), of(1500)];
    expect(few?.effect).toBe(0);
    expect(few && few.low < 0 && few.high > 0).toBe(true);
    expect((many?.high ?? 0) - (many?.low ?? 0)).toBeLessThan(((few?.high ?? 0) - (few?.low ?? 0)) / 8);
  });

  test("is not given for fewer than 20 people on either side", () => {
    expect(measureEffect(sumsOf(repeat(1, 19)), sumsOf(repeat(1, 500)))).toBeUndefined();
    expect(measureEffect(sumsOf(repeat(1, 20)), sumsOf(repeat(1, 39)))).toBeUndefined();
    expect(measureEffect(sumsOf(repeat(1, 20)), sumsOf(repeat(1, 40)))).toBeDefined();
  });

  test("agrees with the textbook's unequal variances", () => {
    // Means 2 and 4, sample variances 2/19·10 and 0; share one half.
    const theme = sumsOf([...repeat(1, 10), ...repeat(3, 10)]);
    const all = { n: 40, sum: theme.sum + 80, squares: theme.squares + 320 };
    const effect = measureEffect(theme, all);
    const half = 0.5 * 1.959964 * Math.sqrt(20 / 19 / 20);
    expect(effect?.effect).toBeCloseTo(-1, 10);
    expect(effect?.high).toBeCloseTo(-1 + half, 10);
  });
});
