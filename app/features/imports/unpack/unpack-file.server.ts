import { findFormat } from "../find-format.ts";
import { fileSource, startOf } from "./byte-source.server.ts";
import { unpackJson } from "./json/unpack-json.server.ts";
import { unpackGzip } from "./unpack-gzip.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "./unpacked.ts";

/** Told now and then how many rows were written. */
export type OnProgress = (rows: number) => void;

/** Makes a table file of an upload, as its format asks for. Throws RefusedFileError where it cannot or must not be read. */
export async function unpackFile(request: UnpackRequest, onProgress: OnProgress): Promise<Unpacked> {
  const source = fileSource(request.source);
  const { bytes, whole } = await startOf(source);
  const format = findFormat(bytes, whole);
  switch (format) {
    case "gzip":
      return unpackGzip(request, onProgress);
    case "json":
    case "ndjson":
      return unpackJson(source, format, request, onProgress);
    default:
      throw new RefusedFileError("Workbooks and archives of several files cannot be read yet.");
  }
}
