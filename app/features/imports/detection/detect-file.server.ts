import { isAscii } from "node:buffer";
import { InvalidInputError } from "#app/lib/errors.ts";
import { readStart } from "../files/upload-folder.server.ts";
import type { Detection, Wanted } from "../import.schema.ts";
import { UnreadableFileError } from "../rows/csv-reader.ts";
import { decodeText } from "./decode-text.ts";
import { type DetectedEncoding, detectEncoding, overruleEncoding } from "./detect-encoding.ts";
import { type DetectedTable, detectTable, type Sample } from "./detect-table.ts";
import { findFileSignature } from "./file-signature.ts";
import { readFirstForeign } from "./read-foreign.server.ts";

/** Enough for hundreds of rows, and read in a few milliseconds. */
export const SAMPLE_BYTES = 256 * 1024;

/**
 * Finds out how a file is to be read, from its beginning; `chosen` overrules what would be detected.
 * `numbered`: it is a table file that we wrote (see README.md), of `width` columns at least. Throws InvalidInputError,
 * with the reason under the field "file", for a file that holds no table.
 */
export async function detectFile(
  file: string,
  chosen: Wanted = {},
  numbered = false,
  width = 0,
): Promise<Detection> {
  const bytes = await readStart(file, SAMPLE_BYTES);
  if (bytes.length === 0) throw refuse("The file is empty: it holds 0 bytes.");
  const signature = findFileSignature(bytes);
  if (signature) {
    throw refuse(
      `The file is ${signature}, not text. Expected CSV or TSV, an Excel workbook (.xlsx) or JSON; please export it as one of these.`,
    );
  }
  const whole = bytes.length < SAMPLE_BYTES;
  const { encoding, reason, sure, readings } = numbered
    ? WRITTEN_BY_US
    : overruleEncoding(await detectBy(file, bytes, whole), chosen.encoding);
  const decoder = decodeText(encoding);
  const text = decoder.push(bytes) + (whole ? decoder.end() : "");
  const result = detect({ text, whole, numbered, width }, chosen);
  if (!result.ok) throw refuse(result.problem);
  return {
    ...{ format: "text", inside: null, parts: [], part: null, uploadBytes: null, numbered },
    encoding,
    encodingReason: reason,
    encodingSure: sure,
    encodingReadings: readings,
    ...result.table,
    notes: [...result.table.notes, ...noteOnNul(bytes, encoding)],
  };
}

const WRITTEN_BY_US: DetectedEncoding = { encoding: "utf-8", reason: "", sure: true, readings: [] };

/** Where the beginning is plain ASCII, which proves nothing, the first letters beyond it decide. */
async function detectBy(file: string, start: Buffer, whole: boolean): Promise<DetectedEncoding> {
  const detected = detectEncoding(start, whole);
  if (whole || !detected.sure || detected.encoding !== "utf-8" || !isAscii(start)) return detected;
  const foreign = await readFirstForeign(file);
  return foreign === null ? detected : detectEncoding(foreign, false);
}

function detect(sample: Sample, chosen: Wanted): DetectedTable {
  try {
    return detectTable(sample, chosen);
  } catch (error) {
    if (error instanceof UnreadableFileError) return { ok: false, problem: error.message };
    throw error;
  }
}

function noteOnNul(bytes: Buffer, encoding: string): string[] {
  if (encoding.startsWith("utf-16") || !bytes.includes(0)) return [];
  return ["The file holds NUL characters, which no database can keep as text; they are left out."];
}

function refuse(problem: string): InvalidInputError {
  return new InvalidInputError(problem, new Map([["file", problem]]));
}
