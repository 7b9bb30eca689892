import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { MAX_COLUMNS } from "../../import.schema.ts";
import type { ByteSource } from "../byte-source.ts";
import { encodingFacts, encodingOf, textOf } from "../open-source.server.ts";
import { writeTable } from "../table-writer.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "../unpacked.ts";
import { type JsonFormat, outlineOf, readRecords } from "./read-records.ts";
import { type RecordWriter, writeRecords } from "./write-records.ts";

/** Makes a table of the records of a JSON document, or of JSON lines. Throws RefusedFileError where there are none. */
export async function unpackJson(
  source: ByteSource,
  format: JsonFormat,
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const decoding = await encodingOf(source, request.encoding);
  const text = () => textOf(source, decoding.encoding);
  const outline = await outlineOf(text, format);
  const path = outline.choose(request.part);
  const table = writeTable(request, request.scratch);
  const records = writeRecords(table);
  const notes = await readRecords(text(), format, path, records, () => onProgress(table.rows));
  if (records.good === 0 || table.rows === 0) throw new RefusedFileError(nothingIn(records));
  table.finish(records.columns.names);
  return {
    ...{ format, inside: null, numbered: true, parts: outline.parts, part: outline.nameOf(path) },
    header: { rows: 1, reason: "the keys of the records name the columns" },
    ...encodingFacts(decoding),
    ...{ delimiter: ",", delimiterReason: "" },
    notes: [...notes, ...noteOnColumns(records)],
  };
}

/** What to say where no record could be read. */
export function nothingIn({ firstProblem }: RecordWriter): string {
  return firstProblem === null
    ? "The JSON holds no records. Expected a list of records in braces, one record a line, or a list inside an object."
    : `None of the JSON's records can be read. The first: ${firstProblem}.`;
}

/** Says that there were more columns than can be chosen for. */
export function noteOnColumns({ columns }: RecordWriter): string[] {
  if (columns.beyond === 0) return [];
  return [
    `The records have ${formatNoun(columns.beyond, "more key", "more keys")} than the ${formatCount(MAX_COLUMNS)} that are read; what came first was kept.`,
  ];
}
