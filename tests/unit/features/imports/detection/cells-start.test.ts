import { expect, test } from "vitest";
import { readCellsStart } from "#app/features/imports/detection/cells-start.ts";

test("the beginning of cells is read wherever their JSON was cut", () => {
  const cells = ["1", 'a "quoted" text', "\u0001\u2028 \\ back", "", "é😀", "last"];
  const json = JSON.stringify(cells);
  for (let length = 1; length <= json.length; length += 1) {
    const read = readCellsStart(json.slice(0, length));
    const whole = read.slice(0, -1);
    expect(cells.slice(0, whole.length)).toEqual(whole);
    expect(read.length).toBeLessThanOrEqual(cells.length);
  }
  expect(readCellsStart(json)).toEqual(cells);
  expect(readCellsStart("")).toEqual([]);
});
