import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** What one cell is in a workbook's XML: a text, a number, or the inside of its <c> element with its type and style. */
export type WrittenCell = string | number | { type?: string; style?: number; inside: string };

export interface WrittenSheet {
  name: string;
  rows: readonly (readonly WrittenCell[])[];
  hidden?: boolean;
  /** XML before and after the sheet's data. */
  before?: string;
  after?: string;
}

export interface WrittenWorkbook {
  sheets: readonly WrittenSheet[];
  is1904?: boolean;
  /** Shared texts as the inside of <si>; cells name them by { type: "s", inside: "<v>0</v>" }. */
  texts?: readonly string[];
  /** Format codes; style 1 is the first. */
  formats?: readonly string[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The files of a workbook by name, to be packed as they are or spoiled first. */
export function workbookFiles(workbook: WrittenWorkbook): Map<string, string> {
  const { sheets, is1904 = false, texts, formats = [] } = workbook;
  const ids = sheets.map((_, at) => at + 1);
  const files = new Map<string, string>();
  files.set(
    "[Content_Types].xml",
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  const tabs = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  files.set(
    "xl/workbook.xml",
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${tabs.join("")}</sheets></workbook>`,
  );
  const links = ids.map(
    (id) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  files.set("xl/_rels/workbook.xml.rels", `${head}<Relationships>${links.join("")}</Relationships>`);
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  files.set(
    "xl/styles.xml",
    `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
  );
  if (texts) {
    files.set(
      "xl/sharedStrings.xml",
      `${head}<sst xmlns="${main}">${texts.map((inside) => `<si>${inside}</si>`).join("")}</sst>`,
    );
  }
  for (const [at, sheet] of sheets.entries()) files.set(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet));
  return files;
}

export function sheetXml({
  rows,
  before = "",
  after = "",
}: Pick<WrittenSheet, "rows" | "before" | "after">): string {
  const data = rows.map((cells, at) => rowXml(cells, at + 1)).join("");
  return `${head}<worksheet xmlns="${main}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** One <row>; blank texts have no cell, as programs leave them out. */
export function rowXml(cells: readonly WrittenCell[], row: number): string {
  const written = cells.map((cell, at) => (cell === "" ? "" : cellXml(cell, `${columnName(at)}${row}`)));
  return `<row r="${row}">${written.join("")}</row>`;
}

function cellXml(cell: WrittenCell, reference: string): string {
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  const type = cell.type === undefined ? "" : ` t="${cell.type}"`;
  const style = cell.style === undefined ? "" : ` s="${cell.style}"`;
  return `<c r="${reference}"${type}${style}>${cell.inside}</c>`;
}

/** A plain workbook of one sheet or more. */
export function workbook(written: WrittenWorkbook): Promise<Buffer> {
  return zip([...workbookFiles(written)]);
}

/** Packs files into a ZIP archive. */
export async function zip(
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of files) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const pieces: Buffer[] = [];
  for await (const piece of archive.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Packs content that is made while it is packed, so that it may be larger than memory. */
export async function zipToFile(
  target: string,
  files: readonly (readonly [name: string, content: Iterable<string | Buffer>])[],
): Promise<void> {
  const archive = new ZipFile();
  const done = pipeline(archive.outputStream, createWriteStream(target));
  for (const [name, content] of files)
    archive.addReadStream(Readable.from(content, { objectMode: false }), name);
  archive.end();
  await done;
}

function columnName(at: number): string {
  return at < 26
    ? String.fromCharCode(65 + at)
    : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
