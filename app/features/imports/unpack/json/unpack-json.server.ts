import type { ByteSource } from "../byte-source.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "../unpacked.ts";

/** Makes a table of the records of a JSON document, or of JSON lines. */
export async function unpackJson(
  _source: ByteSource,
  _format: "json" | "ndjson",
  _request: UnpackRequest,
  _onProgress: (rows: number) => void,
): Promise<Unpacked> {
  throw new RefusedFileError("JSON cannot be read yet.");
}
