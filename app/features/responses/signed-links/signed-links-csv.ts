import { parse } from "csv-parse/sync";
import { CSV_BYTE_ORDER_MARK, csvRow, undoFormulaGuard } from "#app/lib/csv.ts";

const MOST_LINKS = 10_000;

/** Why no links could be made of a file; in words where the page shows it. */
export const csvProblems = {
  unreadable: "Expected a CSV file in UTF-8. Save it as “CSV UTF-8” and choose it again.",
  "no-column": "Expected at least one column named like a hidden field of the survey; none is.",
  "too-many": "Expected at most 10,000 rows; more came. Send them in several files.",
  empty: "Expected a first row with the names of columns, and rows below it; nothing came.",
} as const;

export type CsvProblem = keyof typeof csvProblems;

/** What makes a link of one row's values, or says why it cannot. */
type Make = (
  values: ReadonlyMap<string, string>,
) => { ok: true; link: string } | { ok: false; problem: string };

/**
 * The rows of a CSV file (comma, semicolon or tab; its first row names the columns) with a link behind each, or in its
 * place what is wrong with that row. Columns that are no hidden field stay as they are. Safe in spreadsheet programs.
 */
export function linksOfCsv(
  bytes: Uint8Array,
  parameters: ReadonlySet<string>,
  make: Make,
): { ok: true; csv: string } | { ok: false; why: CsvProblem } {
  const rows = readRows(bytes);
  if (rows === null) return { ok: false, why: "unreadable" };
  const [names, ...others] = rows;
  if (names === undefined || others.length === 0) return { ok: false, why: "empty" };
  if (others.length > MOST_LINKS) return { ok: false, why: "too-many" };
  const columns = names.map((name) => name.trim().toLowerCase());
  if (!columns.some((name) => parameters.has(name))) return { ok: false, why: "no-column" };
  const lines = others.map((row) => {
    const cells = names.map((_name, at) => row[at] ?? "");
    const values = new Map(columns.map((name, at) => [name, cells[at] ?? ""]));
    const made = make(values);
    return csvRow([...cells, made.ok ? made.link : made.problem]);
  });
  return { ok: true, csv: CSV_BYTE_ORDER_MARK + csvRow([...names, "Survey link"]) + lines.join("") };
}

function readRows(bytes: Uint8Array): string[][] | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return null;
    const first = text.slice(0, text.search(/[\r\n]|$/));
    const delimiter = [";", "\t"].find((mark) => first.split(mark).length > first.split(",").length) ?? ",";
    const rows: string[][] = parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows.map((row) => row.map(undoFormulaGuard));
  } catch {
    // Text that is not UTF-8, or quotes that do not end.
    return null;
  }
}
