import { expect, test } from "vitest";
import { spaceProblem } from "#app/features/imports/files/disk-space.ts";

const MB = 1024 * 1024;
const of = (freeMb: number, totalMb: number, neededMb = 0) =>
  spaceProblem({ freeBytes: freeMb * MB, totalBytes: totalMb * MB }, neededMb * MB);

test.each([
  [500, 2000, 0],
  [1000, 20_000, 0],
  [600, 2000, 100],
])("%d MB free of %d MB are enough for %d MB", (free, total, needed) => {
  expect(of(free, total, needed)).toBeNull();
});

test.each([
  [499, 2000, 0],
  [999, 20_000, 0],
  [600, 2000, 101],
])("%d MB free of %d MB are too few for %d MB", (free, total, needed) => {
  expect(of(free, total, needed)).toContain(`has ${free} MB free`);
});

test("a file system that does not tell its size stops nothing", () => {
  expect(of(0, 0)).toBeNull();
});
