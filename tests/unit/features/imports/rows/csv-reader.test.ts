import { describe, expect, it } from "vitest";
import type { Delimiter } from "#app/features/imports/import.schema.ts";
import { type CsvRow, createCsvReader, UnreadableFileError } from "#app/features/imports/rows/csv-reader.ts";

/** Reads a text in pieces of `size` characters: how a file is cut must not matter. */
function read(text: string, { delimiter = ",", size = 1_000_000, maxRowLength = 1000 } = {}): CsvRow[] {
  const reader = createCsvReader({ delimiter: delimiter as Delimiter, maxRowLength });
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
  return [...rows, ...reader.end()];
}

const cellsOf = (rows: readonly CsvRow[]) => rows.map((row) => row.cells);

describe("reading rows", () => {
  it("keeps separators, quotes and line breaks that stand inside quotes, and counts lines", () => {
    const rows = read('a,b\r\n1,"x, ""y""\nz"\r\n2,last');
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"], problem: null },
      { line: 2, cells: ["1", 'x, "y"\nz'], problem: null },
      { line: 4, cells: ["2", "last"], problem: null },
    ]);
  });

  it("gives the same rows however the text is cut", () => {
    const text =
      'a,b\r\n1,"x, ""y""\r\nz"\r\n\r\n"2" , "p"\rq,"He said "hi" to me"\n"",\n5,"open\n6,"shut"\n7,"end';
    const whole = read(text);
    for (let size = 1; size <= 12; size += 1) expect(read(text, { size })).toEqual(whole);
  });

  it("takes mixed line ends for line ends", () => {
    expect(cellsOf(read("a,b\r\n1,2\n3,4\r5,6"))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("takes a lone carriage return inside an unfinished row for a part of its cell", () => {
    expect(cellsOf(read("a,b,c\n1,page one\rpage two,x\n2,y\r,z\n"))).toEqual([
      ["a", "b", "c"],
      ["1", "page one\rpage two", "x"],
      ["2", "y\r", "z"],
    ]);
  });

  it("reads files whose lines end with a carriage return alone", () => {
    expect(read('a,b\r1,"x\ry"\r3,4').map((row) => [row.line, ...row.cells])).toEqual([
      [1, "a", "b"],
      [2, "1", "x\ry"],
      [4, "3", "4"],
    ]);
  });

  it("leaves out rows without content, but counts their lines", () => {
    expect(read("a,b\n\n , \n1,2").map((row) => row.line)).toEqual([1, 4]);
  });

  it("takes a single quote inside a cell as it is", () => {
    expect(cellsOf(read('1,"He said "hi" to me",x\n2,5" disk,y'))).toEqual([
      ["1", 'He said "hi" to me', "x"],
      ["2", '5" disk', "y"],
    ]);
  });
});

describe("a quote that does not close", () => {
  it("costs only the line it opens on", () => {
    const rows = read('id,text\n1,fine\n2,"never closed\n3,good\n4,"also, good"\n5,last');
    expect(rows.map((row) => [row.line, row.problem === null])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, true],
      [5, true],
      [6, true],
    ]);
    expect(rows[2]).toMatchObject({
      cells: ["2", '"never closed'],
      problem: "a quote opens in column 2 and does not close",
    });
    expect(rows[4]?.cells).toEqual(["4", "also, good"]);
  });

  it("swallows nothing when no quote follows up to the end of the file", () => {
    const rows = read('id,text\n1,"open\n2,b\n3,c');
    expect(rows.filter((row) => row.problem === null).map((row) => row.cells[0])).toEqual(["id", "2", "3"]);
  });

  it("swallows nothing when no quote follows within the longest row allowed", () => {
    const filler = Array.from({ length: 500 }, (_, index) => `${index},word`).join("\n");
    const rows = read(`id,text\n1,"open\n${filler}`, { size: 100 });
    expect(rows).toHaveLength(502);
    expect(rows.filter((row) => row.problem !== null).map((row) => row.line)).toEqual([2]);
  });

  it("is a plain quote in a tab-separated file", () => {
    const rows = read('id\ttext\n1\t"Great" phone, 5" screen\n2\t"open\n3\tfine "here"', { delimiter: "\t" });
    expect(rows.map((row) => row.problem)).toEqual([null, null, null, null]);
    expect(rows[2]?.cells).toEqual(["2", '"open']);
  });

  it("costs little when line ends of another kind follow it", () => {
    const started = performance.now();
    const rows = read(`id,text\n1,"${"\r".repeat(200_000)}x`, { maxRowLength: 1_000_000, size: 300_000 });
    expect(rows).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("is refused when it is everywhere, in little time", () => {
    const text = 'x,""y\n'.repeat(20_000);
    expect(() => read(text, { maxRowLength: 100_000 })).toThrow(UnreadableFileError);
  });
});

describe("a line without an end", () => {
  it("is one rejected row, and memory stays small", () => {
    const rows = read(`a,b\n1,${"x".repeat(5000)}\n2,fine`, { size: 700 });
    expect(rows.map((row) => row.problem === null)).toEqual([true, false, true]);
    expect(rows[1]?.problem).toContain("at most 1,000 characters");
    expect(rows[2]).toEqual({ line: 3, cells: ["2", "fine"], problem: null });
  });
});
