import { MAX_COLUMNS } from "../../import.schema.ts";
import type { ByteSource } from "../byte-source.ts";
import { RefusedFileError } from "../unpacked.ts";
import { dateText, type NumberLook } from "./cell-dates.ts";
import { readXml, unescapeText } from "./read-xml.ts";

/** Excel's own limits; more is no sheet. */
const MAX_ROWS = 1_048_576;
const MAX_CELLS = 16_384;

/** What a sheet's cells refer to. */
export interface SheetContext {
  is1904: boolean;
  looks: readonly NumberLook[];
  texts: { get(index: number): string };
}

/** What is to be said about a sheet as a whole. */
export interface SheetFacts {
  /** Cells of its widest row. */
  width: number;
  errors: number;
  formulasWithoutResult: number;
  merged: number;
  hiddenRows: number;
  hiddenColumns: number;
}

/** Called with each row that is not blank; true ends the reading. `problem` says why the row cannot be kept. */
export type OnRow = (row: number, cells: string[], problem: string | null) => boolean | undefined;

/** Streams the rows of a sheet, with cells as text: dates in ISO order, errors as blanks, formulas as what they came to. */
export async function readSheet(
  source: ByteSource,
  context: SheetContext,
  onRow: OnRow,
): Promise<SheetFacts> {
  const facts = { width: 0, errors: 0, formulasWithoutResult: 0, merged: 0, hiddenRows: 0, hiddenColumns: 0 };
  let row = 0;
  let column = -1;
  let seen = 0;
  let cells: string[] = [];
  let beyond: string | null = null;
  let isFirst = true;
  let [type, style] = ["n", 0];
  let [value, inline] = ["", ""];
  let [hasFormula, hasValue] = [false, false];
  let into: "value" | "inline" | null = null;
  let inPronunciation = false;
  let stop = false;

  function beginRow(attributes: Record<string, string>): void {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r);
    if (!(row >= 1 && row <= MAX_ROWS)) throw impossible(`a row ${String(attributes.r).slice(0, 20)}`);
    if (attributes.hidden === "1" || attributes.hidden === "true") facts.hiddenRows += 1;
    [column, seen, cells, beyond] = [-1, 0, [], null];
  }

  function beginCell(attributes: Record<string, string>): void {
    seen += 1;
    if (seen > MAX_CELLS) throw impossible("more cells in a row than a sheet has columns");
    column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
    if (column >= MAX_CELLS) throw impossible(`a cell ${String(attributes.r).slice(0, 20)}`);
    type = attributes.t ?? "n";
    style = Number(attributes.s ?? 0);
    [value, inline, hasFormula, hasValue] = ["", "", false, false];
  }

  function endCell(): void {
    if (hasFormula && !hasValue && type !== "inlineStr") facts.formulasWithoutResult += 1;
    const text = type === "inlineStr" ? unescapeText(inline) : textOf();
    if (text === "") return;
    // The first row shows how wide the sheet is; elsewhere a far cell must not blow up every row.
    if (column >= MAX_COLUMNS && !isFirst) beyond = columnName(column);
    else {
      while (cells.length < column) cells.push("");
      cells[column] = text;
    }
  }

  function textOf(): string {
    if (!hasValue) return "";
    switch (type) {
      case "s":
        return context.texts.get(Number(value));
      case "b":
        return value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "e":
        facts.errors += 1;
        return "";
      case "str":
      case "d":
        return unescapeText(value);
      default: {
        const number = Number(value);
        return value.trim() === "" || !Number.isFinite(number)
          ? value.trim()
          : dateText(number, context.looks[style] ?? "number", context.is1904);
      }
    }
  }

  function endRow(): void {
    const problem =
      beyond === null ? null : `a value stands in column ${beyond}; expected at most ${MAX_COLUMNS} columns`;
    if (problem === null && cells.every((cell) => cell.trim() === "")) return;
    isFirst = false;
    if (problem === null) facts.width = Math.max(facts.width, cells.length);
    if (onRow(row, cells, problem)) stop = true;
  }

  await readXml(source, {
    open(name, attributes) {
      if (stop) return true;
      if (name === "row") beginRow(attributes);
      else if (name === "c") beginCell(attributes);
      else if (name === "v") [into, hasValue] = ["value", true];
      else if (name === "t") into = inPronunciation ? null : "inline";
      else if (name === "f") hasFormula = true;
      else if (name === "rPh") inPronunciation = true;
      else if (name === "mergeCell") facts.merged += 1;
      else if (name === "col" && (attributes.hidden === "1" || attributes.hidden === "true")) {
        facts.hiddenColumns += 1;
      }
      return undefined;
    },
    text(text) {
      if (into === "value") value += text;
      else if (into === "inline") inline += text;
    },
    close(name) {
      if (stop) return;
      if (name === "v" || name === "t") into = null;
      else if (name === "rPh") inPronunciation = false;
      else if (name === "c") endCell();
      else if (name === "row") endRow();
    },
  });
  return facts;
}

function impossible(what: string): RefusedFileError {
  return new RefusedFileError(`The sheet has ${what}, which no sheet can have. It was not read.`);
}

/** The place of "C7" is 2; too large to be one for anything else. */
function columnOf(reference: string): number {
  let place = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    place = place * 26 + (letter - 64);
    if (place > MAX_CELLS) return MAX_CELLS;
  }
  return at === 0 ? MAX_CELLS : place - 1;
}

function columnName(place: number): string {
  let name = "";
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
