import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { decodeText } from "../detection/decode-text.ts";
import { type DetectedEncoding, detectEncoding, overruleEncoding } from "../detection/detect-encoding.ts";
import { createByteBudget } from "./byte-budget.ts";
import type { ByteSource } from "./byte-source.ts";
import { RefusedFileError } from "./unpacked.ts";

const PIECE_BYTES = 256 * 1024;
const SAMPLE_BYTES = 256 * 1024;

/** A file as it lies on the disk. */
export function fileSource(file: string): ByteSource {
  return () => createReadStream(file, { highWaterMark: PIECE_BYTES });
}

/** What a gzip file holds. Reading throws RefusedFileError on a bomb and on one that is damaged. */
export function gzipSource(file: string): ByteSource {
  return async function* () {
    const budget = createByteBudget();
    const source = createReadStream(file, { highWaterMark: PIECE_BYTES });
    const unzip = source.pipe(createGunzip({ chunkSize: PIECE_BYTES }));
    source.once("error", (error) => unzip.destroy(error));
    try {
      for await (const bytes of unzip) {
        budget.count(bytes.length, unzip.bytesWritten);
        yield bytes;
      }
    } catch (error) {
      throw isZlibError(error) ? new RefusedFileError(DAMAGED) : error;
    } finally {
      source.destroy();
    }
  };
}

const DAMAGED =
  "The gzip archive is damaged or ends too early, as when a download breaks off. Please fetch it again.";

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_/.test(String(error.code));
}

/** The first bytes of a source, and whether they are all of it. */
export async function startOf(
  source: ByteSource,
  atMost = SAMPLE_BYTES,
): Promise<{ bytes: Buffer; whole: boolean }> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source()) {
    pieces.push(piece);
    length += piece.length;
    if (length > atMost) return { bytes: Buffer.concat(pieces).subarray(0, atMost), whole: false };
  }
  return { bytes: Buffer.concat(pieces), whole: true };
}

/** How a source's bytes are to be read as text; `chosen` is what a person decided. */
export async function encodingOf(source: ByteSource, chosen: string | undefined): Promise<DetectedEncoding> {
  const { bytes, whole } = await startOf(source);
  return overruleEncoding(detectEncoding(bytes, whole), chosen);
}

/** What an unpacked file says of how its text was decoded. */
export function encodingFacts({ encoding, reason, sure, readings }: DetectedEncoding) {
  return { encoding, encodingReason: reason, encodingSure: sure, encodingReadings: readings };
}

/** Of what is UTF-8 because it was written so. */
export const PLAIN_UTF8: DetectedEncoding = { encoding: "utf-8", reason: "", sure: true, readings: [] };

/** The text of a source, piece by piece. */
export async function* textOf(source: ByteSource, encoding: string): AsyncGenerator<string> {
  const decoder = decodeText(encoding);
  for await (const bytes of source()) yield decoder.push(bytes);
  yield decoder.end();
}
