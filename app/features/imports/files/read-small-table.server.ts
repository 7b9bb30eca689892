import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { undoFormulaGuard } from "#app/lib/csv.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { decodeWhole } from "../detection/decode-text.ts";
import { detectDelimiter } from "../detection/detect-delimiter.ts";
import { detectEncoding } from "../detection/detect-encoding.ts";
import { findFileSignature } from "../detection/file-signature.ts";
import { findFormat } from "../detection/find-format.ts";
import { createCsvReader, UnreadableFileError } from "../rows/csv-reader.ts";
import { RefusedFileError } from "../unpack/unpacked.ts";
import { readSheet } from "../unpack/xlsx/read-sheet.ts";
import { readWorkbook } from "../unpack/xlsx/read-workbook.server.ts";
import { openArchive } from "../unpack/zip/open-archive.server.ts";

/**
 * The rows of a small file that is held in memory, its header among them: text with separators, or the first sheet of a
 * workbook. At most `mostRows` + 1 rows are read, so that the caller can tell that there are more. What an export put in
 * front of formulas is taken off. Throws InvalidInputError where it is no table.
 */
export async function readSmallTable(bytes: Uint8Array, mostRows: number): Promise<string[][]> {
  const buffer = Buffer.from(bytes);
  try {
    const format = findFormat(buffer, true);
    const rows =
      format === "xlsx" || format === "zip"
        ? await readBook(buffer, mostRows + 1)
        : readText(buffer, mostRows + 1);
    return rows.map((row) => row.map(undoFormulaGuard));
  } catch (error) {
    if (error instanceof RefusedFileError || error instanceof UnreadableFileError)
      throw refuse(error.message);
    throw error;
  }
}

/** The rows of a text from the clipboard or a text area: tabs where there are any, else what separates it. */
export function readPastedTable(text: string, mostRows: number): string[][] {
  const delimiter = text.includes("\t") ? "\t" : detectDelimiter(`${text}\n`).delimiter;
  const reader = createCsvReader({ delimiter });
  return [...reader.push(text), ...reader.end()].slice(0, mostRows + 1).map(({ cells }) => cells);
}

function readText(bytes: Buffer, mostRows: number): string[][] {
  const signature = findFileSignature(bytes);
  if (signature) throw refuse(`The file is ${signature}. Expected CSV, TSV or an Excel workbook (.xlsx).`);
  const { encoding } = detectEncoding(bytes, true);
  const text = decodeWhole(encoding, bytes);
  const { delimiter, linesBefore } = detectDelimiter(text);
  const reader = createCsvReader({ delimiter });
  const rows = [...reader.push(text), ...reader.end()];
  const broken = rows.find(({ problem }) => problem !== null);
  if (broken) throw refuse(`Line ${broken.line} cannot be read: ${broken.problem}`);
  return rows.slice(linesBefore, linesBefore + mostRows).map(({ cells }) => cells);
}

async function readBook(bytes: Buffer, mostRows: number): Promise<string[][]> {
  const file = path.join(tmpdir(), `earshot-${randomUUID()}`);
  await writeFile(file, bytes, { mode: 0o600 });
  try {
    const archive = await openArchive(file);
    try {
      const book = await readWorkbook(archive, `${file}.texts`);
      try {
        const [sheet] = book.sheets.filter(({ hidden }) => !hidden);
        if (!sheet) throw refuse("The workbook has no sheet that can be seen.");
        const rows: string[][] = [];
        await readSheet(sheet.file.read, book, (_, cells, problem) => {
          if (problem !== null) throw new RefusedFileError(problem);
          rows.push(cells);
          return rows.length >= mostRows;
        });
        return rows;
      } finally {
        book.texts.close();
      }
    } finally {
      archive.close();
    }
  } finally {
    await rm(file, { force: true });
    await rm(`${file}.texts`, { force: true });
  }
}

function refuse(problem: string): InvalidInputError {
  return new InvalidInputError(problem, new Map([["file", problem]]));
}
