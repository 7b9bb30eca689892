import { stat } from "node:fs/promises";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { formatCount } from "#app/lib/numbers.ts";
import { type ByteBudget, budgetFor } from "../byte-budget.ts";
import type { ByteSource } from "../byte-source.ts";
import { RefusedFileError } from "../unpacked.ts";

/** More than any workbook or export has. */
const MAX_ENTRIES = 10_000;
/** Looked at, searched for lists of records, and read. */
const MAX_PASSES = 3;
/** A local header without its name (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER_BYTES = 30;
/** Of the attributes that Unix writes: a link to another file. */
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** One file of an archive. Its name is only ever shown or compared, never a path of ours. */
export interface ArchiveFile {
  name: string;
  /** Bytes in the archive; the archive as a whole proves them. */
  packedBytes: number;
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
    const whole = budgetFor(size, MAX_PASSES);
    const files = entries.filter(isFile).map((entry) => toFile(zip, entry, whole));
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

function toFile(zip: ZipFile, entry: Entry, whole: ByteBudget): ArchiveFile {
  return {
    name: entry.fileName,
    packedBytes: entry.compressedSize,
    statedBytes: entry.uncompressedSize,
    async *read() {
      if (entry.isEncrypted()) {
        throw new RefusedFileError(
          "The archive is protected by a password. Please unpack it and import the file inside.",
        );
      }
      const budget = budgetFor(entry.compressedSize);
      const stream = await openEntry(zip, entry);
      try {
        for await (const bytes of stream) {
          budget.count(bytes.length);
          whole.count(bytes.length);
          yield bytes;
        }
      } catch (error) {
        if (error instanceof RefusedFileError) throw error;
        throw damaged();
      } finally {
        stream.destroy();
      }
    },
  };
}

function openEntry(zip: ZipFile, entry: Entry) {
  return new Promise<import("node:stream").Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(damaged());
      else resolve(stream);
    });
  });
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
