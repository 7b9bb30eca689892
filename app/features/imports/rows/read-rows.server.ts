import { createReadStream } from "node:fs";
import { decodeText } from "../detection/decode-text.ts";
import { widthOf } from "../detection/table-width.ts";
import type { Detection } from "../import.schema.ts";
import { type CsvRow, createCsvReader } from "./csv-reader.ts";
import type { NumberedRow } from "./numbered-row.ts";
import { MAX_TABLE_ROW, readPlace } from "./place-cell.ts";

/** Some rows of a file, and how much of the file has been read for them. */
export interface RowPiece {
  rows: NumberedRow[];
  bytesRead: number;
}

// Small enough that reading one piece never holds up other requests for more than a few milliseconds.
const PIECE_BYTES = 128 * 1024;

/**
 * Streams the rows below the header, piece by piece; those of a table file with their line in the original.
 * Throws UnreadableFileError when the file is damaged throughout.
 */
export async function* readRows(
  file: string,
  { encoding, delimiter, linesBefore, headerRows, numbered: isTableFile, columns }: Detection,
): AsyncGenerator<RowPiece> {
  const decoder = decodeText(isTableFile ? "utf-8" : encoding);
  const width = widthOf({ columns });
  const reader = isTableFile
    ? createCsvReader({ delimiter: ",", maxRowLength: MAX_TABLE_ROW })
    : createCsvReader({ delimiter });
  let toSkip = linesBefore + headerRows;
  let number = 0;
  let bytesRead = 0;
  const numbered = (rows: CsvRow[]): NumberedRow[] => {
    const data = rows.slice(toSkip);
    toSkip = Math.max(0, toSkip - rows.length);
    return data.map((row) => {
      number += 1;
      return isTableFile ? { ...readPlace(row, width), number } : { ...row, number };
    });
  };
  const stream = createReadStream(file, { highWaterMark: PIECE_BYTES });
  for await (const bytes of stream) {
    bytesRead += bytes.length;
    yield { rows: numbered(reader.push(decoder.push(bytes))), bytesRead };
  }
  yield { rows: numbered([...reader.push(decoder.end()), ...reader.end()]), bytesRead };
}
