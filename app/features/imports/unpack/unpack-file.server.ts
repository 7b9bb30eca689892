import { findFormat } from "../detection/find-format.ts";
import { unpackJson } from "./json/unpack-json.server.ts";
import { fileSource, startOf } from "./open-source.server.ts";
import { unpackGzip } from "./unpack-gzip.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "./unpacked.ts";
import { unpackXlsx } from "./xlsx/unpack-xlsx.server.ts";
import { openArchive } from "./zip/open-archive.server.ts";
import { unpackZip } from "./zip/unpack-zip.server.ts";

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
    case "xlsx":
    case "zip":
      return unpackArchive(request, onProgress);
    case "text":
      throw new RefusedFileError("The file is text with separators; it needs no unpacking.");
  }
}

async function unpackArchive(request: UnpackRequest, onProgress: OnProgress): Promise<Unpacked> {
  const archive = await openArchive(request.source);
  try {
    // Office documents of all kinds list their parts in this file (ECMA-376 part 2).
    const isOffice = archive.files.some(({ name }) => name === "[Content_Types].xml");
    return await (isOffice ? unpackXlsx : unpackZip)(archive, request, onProgress);
  } finally {
    archive.close();
  }
}
