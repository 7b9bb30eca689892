import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { formatCount } from "#app/lib/numbers.ts";
import { createByteBudget } from "../byte-budget.ts";
import type { ByteSource } from "../byte-source.ts";
import { RefusedFileError } from "../unpacked.ts";

/** More than any workbook or export has. */
const MAX_ENTRIES = 10_000;
/** The method that all use (APPNOTE.TXT 4.4.5); what is stored as it is needs none. */
const DEFLATED = 8;
const PIECE_BYTES = 256 * 1024;
/** A local header without its name (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER_BYTES = 30;
/** Of the attributes that Unix writes: a link to another file. */
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** One file of an archive. Its name is only ever shown or compared, never a path of ours. */
export interface ArchiveFile {
  name: string;
  /** What the archive says it comes to. Good for choosing, not for trusting. */
  statedBytes: number;
  /** Reading throws RefusedFileError on a bomb, a lie about sizes, and damage. */
  read: ByteSource;
}

export interface Archive {
  files: ArchiveFile[];
  close(): void;
}

/**
 * Opens a ZIP archive whose directory is sound. Throws RefusedFileError for one that is damaged or protected by a
 * password, has too many entries, or has entries that share bytes (the trick of Fifield's "A better zip bomb", 2019).
 */
export async function openArchive(file: string): Promise<Archive> {
  const { size } = await stat(file);
  const zip = await open(file);
  try {
    if (zip.entryCount > MAX_ENTRIES) throw tooManyEntries();
    const entries = await listEntries(zip);
    refuseSharedBytes(entries, size);
    const files = entries.filter(isFile).map((entry) => toFile(zip, entry));
    return { files, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function open(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(damaged());
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) reject(tooManyEntries());
      else zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", () => reject(damaged()));
    zip.readEntry();
  });
}

/** Each entry has bytes of its own, inside the file. */
function refuseSharedBytes(entries: readonly Entry[], size: number): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inOrder) {
    const begin = entry.relativeOffsetOfLocalHeader;
    if (begin < end) {
      throw new RefusedFileError(
        "The archive's files lie over each other, as only hostile ones do. It was not read.",
      );
    }
    end = begin + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
    if (end > size) throw damaged();
  }
}

function isFile(entry: Entry): boolean {
  const isLink = ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
  return !entry.fileName.endsWith("/") && !isLink;
}

function toFile(zip: ZipFile, entry: Entry): ArchiveFile {
  return {
    name: entry.fileName,
    statedBytes: entry.uncompressedSize,
    async *read() {
      if (entry.isEncrypted()) throw new RefusedFileError(LOCKED);
      const packed = await openPacked(zip, entry);
      try {
        yield* inflate(packed, entry);
      } catch (error) {
        throw error instanceof RefusedFileError ? error : damaged();
      } finally {
        packed.destroy();
      }
    },
  };
}

const LOCKED = "The archive is protected by a password. Please unpack it and import the file inside.";

function openPacked(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(
      entry,
      { decompress: entry.compressionMethod === DEFLATED ? false : null },
      (error, stream) => {
        if (error) reject(damaged());
        else resolve(stream);
      },
    );
  });
}

/** Inflated here, because only the inflating stream knows how much it used up: what the archive states may be a lie. */
async function* inflate(packed: Readable, { compressionMethod, uncompressedSize }: Entry) {
  const inflating = compressionMethod === DEFLATED ? createInflateRaw({ chunkSize: PIECE_BYTES }) : null;
  if (inflating) packed.once("error", (error) => inflating.destroy(error)).pipe(inflating);
  const budget = createByteBudget();
  let length = 0;
  for await (const bytes of inflating ?? packed) {
    length += bytes.length;
    budget.count(bytes.length, inflating?.bytesWritten ?? length);
    if (length > uncompressedSize) throw damaged();
    yield bytes as Buffer;
  }
  if (length !== uncompressedSize) throw damaged();
}

function damaged(): RefusedFileError {
  return new RefusedFileError(
    "The archive is damaged or not whole: its sizes and places do not fit together. Please fetch or save it again.",
  );
}

function tooManyEntries(): RefusedFileError {
  return new RefusedFileError(
    `The archive holds more than ${formatCount(MAX_ENTRIES)} files; it was not read.`,
  );
}
