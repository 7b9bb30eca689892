import { Readable } from "node:stream";
import writeXlsxFile from "write-excel-file/node";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { CSV_BYTE_ORDER_MARK, csvRow, guardFormula } from "#app/lib/csv.ts";
import { PayloadTooLargeError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { Scope } from "../responses-in-scope-query.server.ts";
import { type ExportForm, type ExportRow, exportRows } from "./export-rows.server.ts";

/**
 * A workbook is built in memory (its writer takes whole sheets), so it is limited: a million cells would take some
 * hundreds of megabytes. A CSV file goes out page by page and has no limit.
 */
const MOST_WORKBOOK_CELLS = 200_000;
/** What a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** The rows as CSV text in pieces. */
export async function exportCsv(db: Db, scope: Scope, survey: Survey, form: ExportForm): Promise<Readable> {
  const rows = await exportRows(db, scope, survey, form);
  return Readable.from(csvPieces(rows));
}

async function* csvPieces(rows: AsyncGenerator<ExportRow[]>): AsyncGenerator<string> {
  yield CSV_BYTE_ORDER_MARK;
  for await (const page of rows) yield page.map(csvRow).join("");
}

/** The rows as a workbook, with the codebook on a sheet of its own. Throws PayloadTooLargeError above its limit. */
export async function exportWorkbook(
  db: Db,
  scope: Scope,
  survey: Survey,
  form: ExportForm,
): Promise<Buffer> {
  const data = await sheetOf(await exportRows(db, scope, survey, form));
  const sheets = [{ sheet: form === "codebook" ? "Codebook" : "Answers", data, stickyRowsCount: 1 }];
  if (form !== "codebook") {
    const codebook = await sheetOf(await exportRows(db, scope, survey, "codebook"));
    sheets.push({ sheet: "Codebook", data: codebook, stickyRowsCount: 1 });
  }
  return writeXlsxFile(sheets).toBuffer();
}

async function sheetOf(rows: AsyncGenerator<ExportRow[]>): Promise<(string | number | null)[][]> {
  const sheet: (string | number | null)[][] = [];
  let cells = 0;
  for await (const page of rows) {
    for (const row of page) {
      cells += row.length;
      if (cells > MOST_WORKBOOK_CELLS) {
        throw new PayloadTooLargeError(
          `A workbook holds at most ${MOST_WORKBOOK_CELLS.toLocaleString("en-GB")} cells and this one would hold more. Take the CSV file, which has no limit, or a filter.`,
        );
      }
      sheet.push(
        row.map((cell) => (typeof cell === "string" ? guardFormula(cell).slice(0, LONGEST_CELL) : cell)),
      );
    }
  }
  return sheet;
}
