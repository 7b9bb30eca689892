import { describe, expect, it } from "vitest";
import { detectTable } from "#app/features/imports/detection/detect-table.ts";
import { findExtraCells, findTableWidth } from "#app/features/imports/detection/table-width.ts";

const columnsOf = (text: string) => {
  const found = detectTable({ text, whole: true });
  return found.ok ? found.table.columns.map(({ name }) => name) : [];
};

describe("how wide a table is", () => {
  const names = ["id", "text", "day"];
  it.each([
    [
      "as its header",
      [
        ["1", "a", "b"],
        ["2", "a", "b"],
      ],
      3,
    ],
    [
      "as its header where further cells are blank",
      [
        ["1", "a", "b", ""],
        ["2", "a", "b", " "],
      ],
      3,
    ],
    [
      "as its rows where at least half agree on more",
      [
        ["1", "a", "b", "x"],
        ["2", "a", "b", ""],
        ["3", "a", "b", "z"],
        ["4", "a"],
      ],
      4,
    ],
    [
      "as the last column that is filled",
      [
        ["1", "a", "b", "x", ""],
        ["2", "a", "b", "y", ""],
      ],
      4,
    ],
    [
      "as its header where one row is wider",
      [
        ["1", "a", "b", "x"],
        ["2", "a", "b"],
      ],
      3,
    ],
    [
      "as its header where a few rows are wider",
      [["1", "a", "b", "x"], ["2", "a", "b", "x"], ...Array(3).fill(["3", "a", "b"])],
      3,
    ],
    [
      "as its header where rows are wider by different numbers",
      [
        ["1", "a", "b", "x"],
        ["2", "a", "b", "x", "y"],
        ["3", "a", "b", "c", "d", "e"],
      ],
      3,
    ],
    ["as its header above a single row", [["1", "a", "b", "x"]], 3],
  ])("%s", (_, rows, width) => {
    expect(findTableWidth(names, rows)).toBe(width);
  });

  it("goes on where the last name is repeated", () => {
    const rows = [
      ["1", "a"],
      ["2", "a", "b"],
      ["3", "a", "b", "c", "d"],
      ["4", "a", "b", "c"],
    ];
    expect(findTableWidth(["Key", "Comment", "Comment"], rows)).toBe(5);
    expect(findTableWidth(["Key", "Comment", "Summary"], rows)).toBe(3);
  });

  it("has names for all of it", () => {
    expect(columnsOf("id,text\n1,a,x,y\n2,b,,z\n")).toEqual(["id", "text", "Column 3", "Column 4"]);
    expect(columnsOf("1,a@example.org\n2,b@example.org,x\n3,c@example.org,y\n")).toEqual([
      "Column 1",
      "Column 2",
      "Column 3",
    ]);
  });

  it("is that of the file in a list of its rejected rows", () => {
    expect(columnsOf("id,text,Why it was rejected,Line\n1,a,b,2,x\n2,c,d,3,y\n")).toHaveLength(4);
  });

  it("does not mislead the search for the separator", () => {
    expect(columnsOf("id;te|xt;day\n1;a|b;c;d\n2;e;f;g\n3;h;i;j\n")).toEqual([
      "id",
      "te|xt",
      "day",
      "Column 4",
    ]);
  });
});

it("says how many cells came where a row cannot be trusted", () => {
  expect(findExtraCells(["1", "a", "b", "x", ""], 3)).toBe(
    "expected 3 cells as in the header, got 5; a cell may hold a separator without quotes",
  );
  expect(findExtraCells(["1", "a", "b", " ", ""], 3)).toBeUndefined();
  expect(findExtraCells(["1"], 3)).toBeUndefined();
});
