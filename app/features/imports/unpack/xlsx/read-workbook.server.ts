import { posix } from "node:path";
import { RefusedFileError } from "../unpacked.ts";
import type { Archive, ArchiveFile } from "../zip/open-archive.server.ts";
import { builtinLook, lookOf, type NumberLook } from "./cell-dates.ts";
import { readXml, unescapeText } from "./read-xml.ts";
import { keepSharedStrings, type SharedStrings } from "./shared-strings.server.ts";

export interface Sheet {
  name: string;
  hidden: boolean;
  file: ArchiveFile;
}

/** What the cells of all sheets refer to, and the sheets in the order of their tabs. */
export interface Workbook {
  sheets: Sheet[];
  is1904: boolean;
  /** How numbers look, by the style's number in a cell. */
  looks: NumberLook[];
  texts: SharedStrings;
}

const MAX_STYLES = 100_000;

/** Reads everything of a workbook but its sheets; shared texts are kept in the file `scratch`. Close its texts at the end. */
export async function readWorkbook(archive: Archive, scratch: string): Promise<Workbook> {
  const files = new Map(archive.files.map((file) => [file.name.toLowerCase().replace(/^\//, ""), file]));
  const book = files.get("xl/workbook.xml");
  if (!book) throw new RefusedFileError(otherDocument(files));
  const targets = await readTargets(files.get("xl/_rels/workbook.xml.rels"));
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readXml(book.read, {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet") return undefined;
      const id = attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const file = files.get(targets.get(id ?? "") ?? "");
      const isTable = file !== undefined && !file.name.toLowerCase().includes("chartsheets/");
      if (isTable) sheets.push({ name: attributes.name ?? "", hidden: isHidden(attributes.state), file });
      return undefined;
    },
  });
  if (sheets.length === 0) throw new RefusedFileError("The workbook has no sheet with cells.");
  const looks = await readLooks(files.get("xl/styles.xml"));
  return { sheets, is1904, looks, texts: await readTexts(files.get("xl/sharedstrings.xml"), scratch) };
}

function isHidden(state: string | undefined): boolean {
  return state === "hidden" || state === "veryHidden";
}

/** Which file each relation of the workbook names, in small letters. */
async function readTargets(file: ArchiveFile | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!file) return targets;
  await readXml(file.read, {
    open(name, { Id = "", Target = "", TargetMode = "" }) {
      if (name !== "Relationship" || TargetMode === "External") return undefined;
      targets.set(
        Id,
        posix
          .join("/xl", Target.startsWith("/") ? posix.relative("/xl", Target) : Target)
          .slice(1)
          .toLowerCase(),
      );
      return undefined;
    },
  });
  return targets;
}

async function readLooks(file: ArchiveFile | undefined): Promise<NumberLook[]> {
  const looks: NumberLook[] = [];
  if (!file) return looks;
  const own = new Map<number, NumberLook>();
  let inCells = false;
  await readXml(file.read, {
    open(name, attributes) {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), lookOf(attributes.formatCode ?? ""));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells && looks.length < MAX_STYLES) {
        const id = Number(attributes.numFmtId ?? 0);
        looks.push(own.get(id) ?? builtinLook(id));
      }
      return undefined;
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return looks;
}

/** Each text with its runs joined; what only says how to pronounce it is left out. */
async function readTexts(file: ArchiveFile | undefined, scratch: string): Promise<SharedStrings> {
  const texts = keepSharedStrings(scratch);
  if (!file) return texts;
  let text = "";
  let [inText, inPronunciation] = [false, false];
  try {
    await readXml(file.read, {
      open(name) {
        if (name === "si") text = "";
        if (name === "t") inText = true;
        if (name === "rPh") inPronunciation = true;
        return undefined;
      },
      text(piece) {
        if (inText && !inPronunciation) text += piece;
      },
      close(name) {
        if (name === "t") inText = false;
        if (name === "rPh") inPronunciation = false;
        if (name === "si") texts.add(unescapeText(text));
      },
    });
  } catch (error) {
    texts.close();
    throw error;
  }
  return texts;
}

/** What a file is that looks like a workbook from outside. */
function otherDocument(files: ReadonlyMap<string, ArchiveFile>): string {
  const has = (name: string) => files.has(name);
  const what = has("xl/workbook.bin")
    ? "a binary workbook (.xlsb)"
    : has("word/document.xml")
      ? "a Word document"
      : has("ppt/presentation.xml")
        ? "a presentation"
        : "no workbook that can be read";
  return `The file is ${what}. Expected an Excel workbook (.xlsx); please save or export it as .xlsx or CSV.`;
}
