import { expect, it } from "vitest";
import type { FileFormat } from "#app/features/imports/import.schema.ts";
import { rejectedColumns, withoutRejectedColumns } from "#app/features/imports/report/rejected-columns.ts";
import { rowPlace, rowPlaces } from "#app/features/imports/rows/row-place.ts";

it("is what a person counts in such a file", () => {
  const place = (format: FileFormat, inside: FileFormat | null = null) => rowPlace({ format, inside });
  const lines = [place("text"), place("gzip"), place("ndjson"), place("zip"), place("zip", "ndjson")];
  expect(new Set(lines)).toEqual(new Set(["line"]));
  expect([place("json"), place("zip", "json")]).toEqual(["record", "record"]);
  expect(place("xlsx")).toBe("sheet row");
});

it("stands in a file of rejected rows, which is known by it", () => {
  for (const where of rowPlaces) {
    expect(withoutRejectedColumns(["id", "text", ...rejectedColumns(where)])).toEqual(["id", "text"]);
  }
  expect(withoutRejectedColumns(["id", "Why it was rejected", "Page"])).toBeNull();
  expect(withoutRejectedColumns([...rejectedColumns("line")])).toBeNull();
});
