import { expect, test } from "vitest";
import { firstLook } from "#app/features/grid/first-look.ts";
import { allColumns } from "#app/features/grid/grid-column.ts";
import { writeTable } from "#app/features/grid/table-text.ts";
import { readPastedTable } from "#app/features/imports/imports.service.server.ts";

test("a table comes back as it was, less blank rows", () => {
  const table = [
    ["Name", "Motto"],
    ['say "hi"', "two\nlines"],
    [" outer ", "a\ttab"],
    ["=1+1", "'quoted"],
    ["only", ""],
  ];
  const read = readPastedTable(writeTable(table), 100);
  expect(read.map((row) => row.slice(0, 2))).toEqual(table);
});

test("a first look at twenty customers says how wide its shares are, and what it cannot say", () => {
  const columns = allColumns("customer", []);
  const rows = Array.from({ length: 20 }, (_, index) => ({
    cells: new Map([
      ["name", `Customer ${index}`],
      ["company", index < 7 ? "Roast & Co" : `Company ${index % 4}`],
      ["jobTitle", `Title ${index}`],
    ]),
  }));
  const look = firstLook(columns, rows);
  expect(look.shares).toHaveLength(1);
  expect(look.shares[0]).toMatchObject({ label: "Company", value: "Roast & Co", n: 7, of: 20 });
  expect(look.shares[0]?.low).toBeCloseTo(0.181, 2);
  expect(look.shares[0]?.high).toBeCloseTo(0.567, 2);
  expect(look.notYet[0]).toContain("need 30 customers");
  expect(firstLook(columns, []).shares).toEqual([]);
});
