import { Readable } from "node:stream";
import writeXlsxFile from "write-excel-file/node";
import { CSV_BYTE_ORDER_MARK, csvRow, guardFormula } from "#app/lib/csv.ts";
import { PayloadTooLargeError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { GridColumn, GridKind } from "./grid-column.ts";
import { type GridRow, readGridPage } from "./grid-rows.server.ts";
import { ID_HEADER, REVISION_HEADER } from "./match-headers.ts";
import { withoutTimes } from "./undated-zip.ts";

const PAGE = 500;
/** A workbook is built in memory. */
const MOST_WORKBOOK_CELLS = 200_000;

interface Wanted {
  kind: GridKind;
  /** All columns of the kind, and those that are wanted. */
  all: readonly GridColumn[];
  columns: readonly GridColumn[];
  search: string;
}

/** The grid's rows by name as CSV text in pieces, each with its id and state so that the file can come back. */
export function exportGridCsv(db: Db, wanted: Wanted): Readable {
  return Readable.from(csvPieces(db, wanted));
}

async function* csvPieces(db: Db, wanted: Wanted): AsyncGenerator<string> {
  yield CSV_BYTE_ORDER_MARK + csvRow(headers(wanted));
  for await (const rows of pages(db, wanted))
    yield rows.map((row) => csvRow(texts(row, wanted.columns))).join("");
}

/** The same as a workbook: numbers and days as such, all else as text. Throws PayloadTooLargeError above its limit. */
export async function exportGridWorkbook(db: Db, wanted: Wanted): Promise<Buffer> {
  const data: SheetCell[][] = [headers(wanted).map((value) => ({ value, type: String, fontWeight: "bold" }))];
  let cells = 0;
  for await (const rows of pages(db, wanted)) {
    for (const row of rows) {
      cells += wanted.columns.length + 2;
      if (cells > MOST_WORKBOOK_CELLS)
        throw new PayloadTooLargeError(
          `A workbook holds at most ${MOST_WORKBOOK_CELLS.toLocaleString("en-GB")} cells and this one would hold more. Take the CSV file, which has no limit, or fewer columns.`,
        );
      data.push([
        ...[row.id, row.revision].map(textCell),
        ...wanted.columns.map(({ key, type }) => sheetCell(row.cells.get(key) ?? "", type)),
      ]);
    }
  }
  const sheet = wanted.kind === "customer" ? "Customers" : "Companies";
  return withoutTimes(await writeXlsxFile([{ sheet, data, stickyRowsCount: 1 }]).toBuffer());
}

type SheetCell =
  | { value: string; type: StringConstructor; fontWeight?: "bold" }
  | { value: number; type: NumberConstructor }
  | { value: Date; type: DateConstructor; format: string }
  | null;

const headers = ({ columns }: Wanted) => [ID_HEADER, REVISION_HEADER, ...columns.map(({ label }) => label)];
const texts = (row: GridRow, columns: readonly GridColumn[]) => [
  row.id,
  row.revision,
  ...columns.map(({ key }) => row.cells.get(key) ?? ""),
];
const textCell = (value: string): SheetCell => ({ value: guardFormula(value), type: String });

/** Excel knows no day before March 1900, and no number with more than 15 digits: these stay text. */
function sheetCell(text: string, type: GridColumn["type"]): SheetCell {
  if (text === "") return null;
  if (type === "number" && text.length <= 15 && String(Number(text)) === text)
    return { value: Number(text), type: Number };
  if (type === "date" && /^(?:19[1-9]\d|2\d{3})-\d{2}-\d{2}$/.test(text))
    return { value: new Date(`${text}T00:00:00.000Z`), type: Date, format: "yyyy-mm-dd" };
  return textCell(text);
}

async function* pages(db: Db, { kind, all, search }: Wanted): AsyncGenerator<GridRow[]> {
  let after: string | null = null;
  do {
    const query = { search, sort: "name" as const, direction: "asc" as const, after };
    const page: { rows: GridRow[]; next: string | null } = await readGridPage(db, kind, all, query, PAGE);
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  } while (after !== null);
}
