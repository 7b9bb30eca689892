import { isAscii } from "node:buffer";
import { decodeText } from "../../detection/decode-text.ts";
import { type DetectedEncoding, detectEncoding, overruleEncoding } from "../../detection/detect-encoding.ts";
import { detectTable } from "../../detection/detect-table.ts";
import { findFileSignature } from "../../detection/file-signature.ts";
import { findFormat } from "../../detection/find-format.ts";
import type { Delimiter } from "../../import.schema.ts";
import { UnreadableFileError } from "../../rows/csv-reader.ts";
import type { JsonFormat } from "../json/read-records.ts";
import { startOf } from "../open-source.server.ts";
import type { ArchiveFile } from "./open-archive.server.ts";

/** Enough for a header and some rows; there may be hundreds of files. */
const SAMPLE_BYTES = 64 * 1024;
const LONGEST_NAME = 200;

interface AnyMember {
  file: ArchiveFile;
  /** Its name without folders. */
  name: string;
  decoding: DetectedEncoding;
}

export interface TextMember extends AnyMember {
  type: "text";
  delimiter: Delimiter;
  delimiterReason: string;
  /** Rows up to and with the header. */
  rowsBefore: number;
  columns: string[];
}

export interface JsonMember extends AnyMember {
  type: "json";
  format: JsonFormat;
}

export type Member = TextMember | JsonMember;

/** What a file of an archive holds; else why it is left out, to follow its name. */
export async function lookAtMember(file: ArchiveFile, chosen: string | undefined): Promise<Member | string> {
  const { bytes, whole } = await startOf(file.read, SAMPLE_BYTES);
  if (bytes.length === 0) return "is empty";
  const format = findFormat(bytes, whole);
  if (format === "zip" || format === "xlsx" || format === "gzip") {
    return "is an archive or a workbook inside the archive; please import it by itself";
  }
  const signature = findFileSignature(bytes);
  if (signature) return `is ${signature}`;
  const decoding = decodingOf(bytes, whole, chosen);
  // It stands in front of each row; names in archives may be as long as 64 KB.
  const name = file.name.slice(file.name.lastIndexOf("/") + 1).slice(-LONGEST_NAME);
  const member = { file, name, decoding };
  if (format !== "text") return { ...member, type: "json", format };
  const decoder = decodeText(decoding.encoding);
  const text = decoder.push(bytes) + (whole ? decoder.end() : "");
  const found = tableIn(text, whole);
  if (typeof found === "string") return found;
  const { delimiter, delimiterReason, linesBefore, headerRows, columns } = found;
  const own = columns.filter((column) => !column.derived).map((column) => column.name);
  return {
    ...member,
    type: "text",
    delimiter,
    delimiterReason,
    rowsBefore: linesBefore + headerRows,
    columns: own,
  };
}

/** What is chosen for an archive is meant for those of its files that leave a choice. */
function decodingOf(bytes: Buffer, whole: boolean, chosen: string | undefined): DetectedEncoding {
  const detected = detectEncoding(bytes, whole);
  return detected.sure && !isAscii(bytes) ? detected : overruleEncoding(detected, chosen);
}

function tableIn(text: string, whole: boolean) {
  try {
    const result = detectTable({ text, whole });
    return result.ok ? result.table : `holds no table: ${asClause(result.problem)}`;
  } catch (error) {
    if (error instanceof UnreadableFileError) return `cannot be read: ${asClause(error.message)}`;
    throw error;
  }
}

/** A sentence as the end of another one. */
function asClause(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
}
