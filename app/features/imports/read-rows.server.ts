import { createReadStream } from "node:fs";
import { type CsvRow, createCsvReader } from "./csv-reader.ts";
import { decodeText } from "./decode-text.ts";
import type { Detection } from "./import.schema.ts";

export interface NumberedRow extends CsvRow {
  /** Place among the rows below the header, from 1. */
  number: number;
}

/** Some rows of a file, and how much of the file has been read for them. */
export interface RowPiece {
  rows: NumberedRow[];
  bytesRead: number;
}

// Small enough that reading one piece never holds up other requests for more than a few milliseconds.
const PIECE_BYTES = 128 * 1024;

/** Streams the rows below the header, piece by piece. Throws UnreadableFileError when the file is damaged throughout. */
export async function* readRows(
  file: string,
  { encoding, delimiter, linesBefore, headerRows }: Detection,
): AsyncGenerator<RowPiece> {
  const decoder = decodeText(encoding);
  const reader = createCsvReader({ delimiter });
  let toSkip = linesBefore + headerRows;
  let number = 0;
  let bytesRead = 0;
  const numbered = (rows: CsvRow[]): NumberedRow[] => {
    const data = rows.slice(toSkip);
    toSkip = Math.max(0, toSkip - rows.length);
    return data.map((row) => {
      number += 1;
      return { ...row, number };
    });
  };
  const stream = createReadStream(file, { highWaterMark: PIECE_BYTES });
  for await (const bytes of stream) {
    bytesRead += bytes.length;
    yield { rows: numbered(reader.push(decoder.push(bytes))), bytesRead };
  }
  yield { rows: numbered([...reader.push(decoder.end()), ...reader.end()]), bytesRead };
}
