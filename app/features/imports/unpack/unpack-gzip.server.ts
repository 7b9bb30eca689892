import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { findFormat } from "../detection/find-format.ts";
import { unpackJson } from "./json/unpack-json.server.ts";
import { encodingFacts, gzipSource, PLAIN_UTF8, startOf } from "./open-source.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "./unpacked.ts";

/** Where a TAR archive says that it is one (POSIX.1-1988, ustar). */
const TAR_MARK_AT = 257;

/** Unpacks the one file of a gzip archive: text is only taken out, JSON becomes a table. */
export async function unpackGzip(
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const source = gzipSource(request.source);
  const { bytes, whole } = await startOf(source);
  const format = findFormat(bytes, whole);
  if (format === "json" || format === "ndjson") return unpackJson(source, format, request, onProgress);
  if (format !== "text" || bytes.toString("latin1", TAR_MARK_AT, TAR_MARK_AT + 5) === "ustar") {
    throw new RefusedFileError(
      "The gzip archive holds another archive. Expected one CSV, TSV or JSON file; please unpack it and import the file inside.",
    );
  }
  await pipeline(Readable.from(source()), createWriteStream(request.target, { mode: 0o600, flush: true }));
  return takenOut("gzip");
}

/** A text file that was only taken out of its archive: all else is detected as if it had been uploaded. */
export function takenOut(format: "gzip" | "zip"): Unpacked {
  return {
    ...{ format, inside: null, numbered: false, parts: [], part: null, notes: [] },
    ...{ ...encodingFacts(PLAIN_UTF8), delimiter: ",", delimiterReason: "" },
  };
}
