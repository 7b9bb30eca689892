import { expect, test } from "vitest";
import { joinList, splitCell } from "#app/features/grid/list-text.ts";

test("values come back out of a cell as they went in", () => {
  for (const values of [
    [],
    ["VIP"],
    ["VIP", "Blog"],
    ["a; b", 'say "hi"', " outer ", ";", '"', "x"],
    ["constructor", "__proto__", "=1+1"],
  ]) {
    expect(splitCell(joinList(values))).toEqual(values);
  }
});

test("what people type is read kindly", () => {
  expect(splitCell("VIP;Blog ; ;VIP")).toEqual(["VIP", "Blog"]);
  expect(splitCell('5" screen; "a;b"')).toEqual(['5" screen', "a;b"]);
});
