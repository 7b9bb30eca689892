import { formatNoun } from "#app/lib/numbers.ts";
import type { FilePart } from "../../import.schema.ts";
import { nameParts } from "../name-parts.ts";
import { createLineReader } from "./read-lines.ts";
import { createRecordScanner, ROOT } from "./record-scanner.ts";
import type { RecordWriter } from "./write-records.ts";

export type JsonFormat = "json" | "ndjson";

/** Reads the text from its beginning. */
type Text = () => AsyncIterable<string>;

/** Which lists of records a JSON document has. */
export interface Outline {
  /** Empty where there is only one. */
  parts: FilePart[];
  /** The path of the chosen list, by its name; without one, that of the longest. */
  choose(name: string | undefined): string;
  /** Null where nothing was to choose. */
  nameOf(path: string): string | null;
}

/** Lists that stand beside the records, such as the people whom Zendesk's tickets or the parts that App Store reviews refer to. */
const BESIDE = /(?:^|\.)(?:users|organizations|groups|agents|included|links|errors|meta)$/;

/** Lists that are counted; a document has a few. */
const MOST_LISTS = 1000;

/** Looks through a document for the lists inside it. Only one that begins with an object can have several. */
export async function outlineOf(text: Text, format: JsonFormat): Promise<Outline> {
  const counts = format === "ndjson" ? new Map<string, number>() : await countRecords(text);
  const aside = (path: string) => Number(BESIDE.test(path));
  const lists = [...counts].sort(([a, inA], [b, inB]) => aside(a) - aside(b) || inB - inA);
  const named = nameParts(lists, ([path]) => (path === "" ? "the list itself" : path));
  return {
    parts:
      named.length < 2
        ? []
        : named.map(({ name, part: [, count] }) => ({
            name,
            detail: formatNoun(count, "record", "records"),
          })),
    choose: (wanted) => named.find(({ name }) => name === wanted)?.part[0] ?? lists[0]?.[0] ?? ROOT,
    nameOf: (path) =>
      path === "" || path === ROOT ? null : (named.find(({ part }) => part[0] === path)?.name ?? null),
  };
}

/** How many records each list has; a document that is a list itself is not read to its end for that. */
async function countRecords(text: Text): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const scanner = createRecordScanner(null, {
    begin: (path, isObject) => {
      const count = counts.get(path) ?? 0;
      if (isObject && (count > 0 || counts.size < MOST_LISTS)) counts.set(path, count + 1);
    },
    record: () => undefined,
  });
  for await (const piece of text()) {
    if (counts.size === 0 && /^\s*\[/.test(piece)) return new Map([["", 1]]);
    scanner.push(piece);
  }
  scanner.end();
  return counts;
}

/** Writes every record of the list at `path`, or of every line; returns what is to be said about the file as a whole. */
export async function readRecords(
  text: AsyncIterable<string>,
  format: JsonFormat,
  path: string,
  records: RecordWriter,
  onPiece: () => void,
): Promise<string[]> {
  return format === "ndjson"
    ? readRecordLines(text, records, onPiece)
    : readRecordList(text, path, records, onPiece);
}

async function readRecordLines(
  text: AsyncIterable<string>,
  records: RecordWriter,
  onPiece: () => void,
): Promise<string[]> {
  const notes: string[] = [];
  const reader = createLineReader((line, json, problem) => {
    if (notes.length === 0 && records.good === 0 && problem === null && !json.startsWith("{")) {
      notes.push(`Line ${line} is no record and was left out: "${json.slice(0, 60)}".`);
    } else records.write(line, json, problem);
  });
  for await (const piece of text) {
    reader.push(piece);
    onPiece();
  }
  reader.end();
  return notes;
}

async function readRecordList(
  text: AsyncIterable<string>,
  path: string,
  records: RecordWriter,
  onPiece: () => void,
): Promise<string[]> {
  let place = 0;
  const scanner = createRecordScanner(path, {
    begin: () => undefined,
    record(json, problem) {
      place += 1;
      records.write(place, json, problem);
    },
  });
  for await (const piece of text) {
    scanner.push(piece);
    onPiece();
  }
  return scanner.end()
    ? []
    : ["The file ends before its end, as when a download breaks off; what came is read."];
}
