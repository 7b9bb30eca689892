import type { FileFormat } from "../import.schema.ts";
import { decodeText } from "./decode-text.ts";
import { detectEncoding } from "./detect-encoding.ts";

/** Lines that are looked at to tell JSON records, one a line, from a document. */
const LOOKED_AT = 20;

/** What an upload is, by its first bytes; `whole` says that nothing follows. Files that are no table at all are "text" too. */
export function findFormat(start: Buffer, whole: boolean): FileFormat {
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0x50, 0x4b, 0x05, 0x06])) {
    return start.includes("[Content_Types].xml") || start.includes("xl/") ? "xlsx" : "zip";
  }
  if (startsWith(start, [0x1f, 0x8b])) return "gzip";
  return findTextFormat(decodeText(detectEncoding(start, whole).encoding).push(start));
}

/** Tells JSON and JSON lines, whose first line may be junk, from text with separators. */
function findTextFormat(text: string): FileFormat {
  const lines = text.split(/\r\n|\n|\r/, LOOKED_AT + 1).filter((line) => line.trim() !== "");
  const start = text.trimStart();
  if (/^\[\s*[[{\]]/.test(start)) return "json";
  if (/^\{\s*["}]/.test(start) && !isRecord(lines[0] ?? "")) return "json";
  // The last one may be cut off where the sample ends.
  const complete = lines.length > 1 ? lines.slice(0, -1) : lines;
  const records = complete.filter(isRecord).length;
  if (records >= 1 && lines.length > 1 && records >= (complete.length - 1) / 2) return "ndjson";
  if (start.startsWith("{")) return isRecord(start) ? "json" : "text";
  // A first line of junk, then a record that is longer than the sample.
  return lines.length === 2 && /^\s*\{\s*"/.test(lines[1] ?? "") ? "ndjson" : "text";
}

function isRecord(line: string): boolean {
  if (!line.trimStart().startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
