import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

const names = [
  "Ticket ID",
  "Subject",
  "Description",
  "Created at",
  "Requester email",
  "Status",
  "Tags",
  "Rating",
];
const PIECE = 60_000;

/** The cells of ticket `row`, of which no two are alike. */
function ticket(row: number): (string | number)[] {
  const text = `The parcel ${(row * 7919) % 100_003} did not come in ${row % 97} days, and nobody answered my mail ${row}.`;
  const day = `2025-${String((row % 12) + 1).padStart(2, "0")}-${String((row % 28) + 1).padStart(2, "0")}`;
  return [
    row,
    `Delivery ${row}`,
    text,
    day,
    `person${row % 5000}@example.org`,
    "open",
    "late parcel",
    (row % 5) + 1,
  ];
}

/** Pieces of some kilobytes, since a stream of single rows would measure the stream. */
function* pieces(rows: number, write: (row: number) => string): Generator<string> {
  let piece = "";
  for (let row = 1; row <= rows; row += 1) {
    piece += write(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function* framed(before: string, inside: Iterable<string>, after: string): Generator<string> {
  yield before;
  yield* inside;
  yield after;
}

/** Tickets as CSV. */
export function writeCsv(file: string, rows: number): Promise<void> {
  const lines = pieces(
    rows,
    (row) =>
      `${ticket(row)
        .map((cell) => `"${cell}"`)
        .join(",")}\n`,
  );
  return pipeline(Readable.from(framed(`${names.join(",")}\n`, lines, "")), createWriteStream(file));
}

/** Tickets as JSON, one a line. */
export function writeJsonLines(file: string, rows: number): Promise<void> {
  const line = (row: number) => {
    const cells = ticket(row);
    return `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, cells[at]])))}\n`;
  };
  return pipeline(Readable.from(pieces(rows, line)), createWriteStream(file));
}

/** Tickets as the one sheet of a workbook, texts inside their cells. */
export async function writeWorkbook(file: string, rows: number): Promise<void> {
  const cell = (value: string | number) =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (cells: readonly (string | number)[], row: number) =>
    `<row r="${row}">${cells.map(cell).join("")}</row>`;
  const data = pieces(rows, (row) => line(ticket(row), row + 1));
  const sheet = framed(`<worksheet><sheetData>${line(names, 1)}`, data, "</sheetData></worksheet>");
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const archive = new ZipFile();
  const done = pipeline(archive.outputStream, createWriteStream(file));
  const add = (name: string, text: string) => archive.addBuffer(Buffer.from(text), name);
  add("[Content_Types].xml", "<Types/>");
  add(
    "xl/workbook.xml",
    `<workbook xmlns:r="${relation}"><sheets><sheet name="Tickets" r:id="r1"/></sheets></workbook>`,
  );
  add(
    "xl/_rels/workbook.xml.rels",
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  );
  archive.addReadStream(Readable.from(sheet, { objectMode: false }), "xl/worksheets/sheet1.xml");
  archive.end();
  await done;
}
