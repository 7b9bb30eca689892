import { expect, it } from "vitest";
import { countInterval } from "#app/features/themes/count-interval.ts";

it("gives a count its interval, and nothing seen an upper end", () => {
  expect(countInterval(0).low).toBe(0);
  expect(countInterval(0).high).toBeCloseTo(3.84, 2);
  expect(countInterval(10).low).toBeCloseTo(5.43, 2);
  expect(countInterval(10).high).toBeCloseTo(18.41, 2);
});
