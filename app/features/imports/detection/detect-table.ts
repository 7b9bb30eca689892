import { formatCount } from "#app/lib/numbers.ts";
import { type Detection, MAX_COLUMNS, type Wanted } from "../import.schema.ts";
import { withoutRejectedColumns } from "../report/rejected-columns.ts";
import { type CsvRow, createCsvReader } from "../rows/csv-reader.ts";
import { readPlace } from "../rows/place-cell.ts";
import { countTitles } from "./count-titles.ts";
import { type DetectedDelimiter, detectDelimiter } from "./detect-delimiter.ts";
import { columnNames, detectHeader } from "./detect-header.ts";
import { detectKind } from "./detect-kind.ts";
import { detectPreset } from "./detect-preset.ts";
import { findOtherFormat } from "./file-signature.ts";
import { nameAllColumns } from "./table-width.ts";

/** The file's beginning as text, and whether that is all of it. */
export interface Sample {
  text: string;
  whole: boolean;
  /** It is of a table file, whose rows begin with their place in the original. */
  numbered?: boolean;
  /** How many columns a table file is known to have at least. */
  width?: number;
}

/** What is found in a table's text. */
export type TableShape = Omit<
  Detection,
  | ("format" | "inside" | "numbered" | "parts" | "part" | "uploadBytes")
  | ("encoding" | "encodingReason" | "encodingSure" | "encodingReadings")
>;

export type DetectedTable =
  | { ok: true; table: TableShape }
  /** What is wrong with the file, in a sentence for the person who chose it. */
  | { ok: false; problem: string };

const WRITTEN_BY_US: DetectedDelimiter = { delimiter: ",", reason: "", linesBefore: 0 };

/** Finds separator, header, kind and the look of each column; `chosen` overrules what was detected. */
export function detectTable(sample: Sample, chosen: Wanted = {}): DetectedTable {
  const problem = sample.numbered ? undefined : findTextProblem(sample.text);
  if (problem) return { ok: false, problem };
  const detected = sample.numbered ? WRITTEN_BY_US : detectDelimiter(sample.text);
  const delimiter = sample.numbered ? detected.delimiter : (chosen.delimiter ?? detected.delimiter);
  const all = readSample(sample, delimiter);
  const linesBefore = sample.numbered ? countTitles(all) : detected.linesBefore;
  const rows = all.slice(linesBefore);
  const first = rows[0];
  if (!first) return { ok: false, problem: "The file has no rows: every line is blank." };
  if (first.problem !== null) {
    return { ok: false, problem: `The first row cannot be read: ${first.problem}. Please mend that row.` };
  }
  if ((withoutRejectedColumns(first.cells) ?? first.cells).length > MAX_COLUMNS) {
    const count = formatCount(first.cells.length);
    return {
      ok: false,
      problem: `The file has ${count}${sample.whole ? "" : " or more"} columns; expected at most ${MAX_COLUMNS}. Export only the columns you need.`,
    };
  }
  const readable = rows.filter((row) => row.problem === null);
  const cells = readable.map((row) => row.cells);
  if (sample.numbered) widenHeader(cells, sample.width ?? 0);
  const header = detectHeader(cells);
  const headerRows = chosen.headerRows ?? header.headerRows;
  const data = cells.slice(headerRows);
  if (data.length === 0) {
    return { ok: false, problem: "The file has only a header: expected at least one row below it." };
  }
  const lines = readable.slice(headerRows).map((row) => row.line);
  const { names, notes } = nameAllColumns(columnNames(cells, headerRows), data);
  const { presetKind, ...seen } = detectPreset(names, data, lines, chosen);
  const own = seen.columns.filter((column) => !column.derived);
  const kind = presetKind ? { kind: presetKind, reason: "files of this tool do" } : detectKind(own);
  return {
    ok: true,
    table: {
      delimiter,
      delimiterReason: chosen.delimiter ? "chosen by you" : detected.reason,
      linesBefore,
      headerRows,
      headerReason: chosen.headerRows === undefined ? header.reason : "chosen by you",
      kind: chosen.kind ?? kind.kind,
      kindReason: chosen.kind ? "chosen by you" : kind.reason,
      ...seen,
      sampledRows: data.length,
      recurring: null,
      wholeRows: sample.whole ? rows.length - headerRows : null,
      notes: [...notes, ...notesOn(own.map((column) => column.name))],
    },
  };
}

function readSample({ text, whole, numbered }: Sample, delimiter: Detection["delimiter"]): CsvRow[] {
  const reader = createCsvReader({ delimiter });
  const rows = reader.push(text);
  // A first row that is longer than the sample is judged by what there is of it.
  const all = whole || rows.length === 0 ? [...rows, ...reader.end()] : rows;
  return numbered ? all.map((row) => readPlace(row, 0)) : all;
}

/** Sheets have no cells behind the last one that is filled, so a header may be shorter than the rows below it. */
function widenHeader(cells: string[][], least: number): void {
  const width = Math.min(
    MAX_COLUMNS,
    cells.reduce((most, row) => Math.max(most, row.length), least),
  );
  for (const row of cells.slice(0, 3)) while (row.length < width) row.push("");
}

function findTextProblem(text: string): string | undefined {
  if (text.trim() === "") return "The file is empty: it holds nothing but blanks.";
  const other = findOtherFormat(text);
  if (other)
    return `The file looks like ${other}. Expected a table as CSV or TSV text; please export it as CSV.`;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls += 1;
    if (code === 0xfffd) controls += 1;
  }
  if (controls > text.length * 0.02) {
    return "The file is not text. Expected a table as CSV or TSV text; please export it as CSV.";
  }
  return undefined;
}

function notesOn(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  if (repeated.size === 0) return [];
  const list = [...repeated].slice(0, 5).map((name) => `"${name.slice(0, 40)}"`);
  return [`Some columns share a name: ${list.join(", ")}. Each keeps its own choice below.`];
}
