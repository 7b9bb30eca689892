import { describe, expect, it } from "vitest";
import { createCsvReader } from "#app/features/imports/rows/csv-reader.ts";
import { csvCell, csvRow, guardFormula, undoFormulaGuard } from "#app/lib/csv.ts";

const dangerous = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "  =1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "- item",
  "'=1",
  "''@x",
];
const harmless = ["-5", "+49 170 1234", "-1.5", "it's", "'quoted'", "a=b", "", " ", "5 %", "'", "'plain"];

describe("texts that a spreadsheet would run", () => {
  it.each(dangerous)("%j gets an apostrophe", (text) => expect(guardFormula(text)).toBe(`'${text}`));
  it.each(harmless)("%j stays as it is", (text) => expect(guardFormula(text)).toBe(text));
  it.each([...dangerous, ...harmless, "a\nb", 'say "hi"', "a,b;c\td|e", " padded "])(
    "%j comes back byte for byte through our own import",
    (text) => {
      const reader = createCsvReader({ delimiter: "," });
      const [row] = [...reader.push(csvRow(["x", text, "y"])), ...reader.end()];
      expect(row?.cells.map(undoFormulaGuard)).toEqual(["x", text, "y"]);
    },
  );
});

describe("cells", () => {
  it("keep numbers as numbers and leave null empty", () => {
    expect(csvRow([-5, 1.5, null, "a"])).toBe("-5,1.5,,a\r\n");
    expect(csvCell("-5")).toBe("-5");
  });
});
