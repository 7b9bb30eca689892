import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy, { type Busboy, type Limits } from "busboy";
import { InvalidInputError, isExpectedError, PayloadTooLargeError } from "./errors.ts";
import { newId } from "./ids.ts";
import { formatCount } from "./numbers.ts";
import { storageFailure } from "./storage-failure.server.ts";

/** A file as it was received: under `<directory>/<key>`; `name` is the visitor's and only ever shown. */
export interface UploadedFile {
  key: string;
  name: string;
  bytes: number;
  sha256: string;
}

const PARTIAL = ".part";
const ONE_FILE = { files: 1, fields: 50, fieldSize: 64 * 1024, parts: 60, headerPairs: 50 };

/**
 * Streams a multipart form with one file to disk; memory stays flat whatever its size.
 * Throws InvalidInputError without a whole file, PayloadTooLargeError past `maxBytes`; then nothing is left on disk.
 */
export async function receiveUpload(
  request: Request,
  { directory, maxBytes }: { directory: string; maxBytes: number },
): Promise<{ fields: Map<string, string>; file: UploadedFile }> {
  const key = newId();
  const partial = path.join(directory, `${key}${PARTIAL}`);
  await mkdir(directory, { recursive: true });
  try {
    const { fields, file } = await receiveParts(request, partial, maxBytes);
    await syncToDisk(partial);
    await rename(partial, path.join(directory, key));
    return { fields, file: { key, ...file } };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Copies a file of this machine to where uploads are, under its own name. Throws PayloadTooLargeError past `maxBytes`. */
export async function copyUpload(
  source: string,
  { directory, maxBytes }: { directory: string; maxBytes: number },
): Promise<UploadedFile> {
  const key = newId();
  const partial = path.join(directory, `${key}${PARTIAL}`);
  await mkdir(directory, { recursive: true });
  try {
    const name = displayName(path.basename(source));
    const file = await receiveFile(createReadStream(source), partial, name, maxBytes);
    await syncToDisk(partial);
    await rename(partial, path.join(directory, key));
    return { key, ...file };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function receiveParts(request: Request, target: string, maxBytes: number) {
  const parser = openUpload(request, { ...ONE_FILE, fileSize: maxBytes + 1 });
  const fields = new Map<string, string>();
  let receiving: Promise<Omit<UploadedFile, "key">> | undefined;
  let excess = false;
  parser.on("field", (name, value) => fields.set(name, value));
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
    parser.on(limit, () => {
      excess = true;
    });
  }
  parser.on("file", (_, stream, { filename }) => {
    receiving = receiveFile(stream, target, displayName(filename), maxBytes);
    // Awaited below; marked here so that a failure before that is not taken for an unhandled one.
    receiving.catch((error) => parser.destroy(error));
  });
  if (!request.body) throw new InvalidInputError("Choose a file to upload.");
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
  } catch (error) {
    await receiving?.catch(() => undefined);
    if (isExpectedError(error) || isDiskError(error)) throw error;
    throw new InvalidInputError(
      "The upload ended before its end. Nothing was kept; please send the file again.",
    );
  }
  const file = await receiving;
  if (!file || excess) throw new InvalidInputError("Choose one file to upload.");
  return { fields, file };
}

/** A parser of a multipart form; throws InvalidInputError when the request says that it is none. */
export function openUpload(request: Request, limits: Limits): Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      limits,
      defParamCharset: "utf8",
    });
  } catch {
    throw new InvalidInputError("The upload was not sent as a form with a file.");
  }
}

/** Writes a file that arrives to disk, counted and hashed as it passes; throws PayloadTooLargeError past `maxBytes`. */
export async function receiveFile(stream: Readable, target: string, name: string, maxBytes: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > maxBytes)
        done(new PayloadTooLargeError(`The file is larger than ${formatBytes(maxBytes)}.`));
      else done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(target, { flags: "wx", mode: 0o600 }));
  return { name, bytes, sha256: hash.digest("hex") };
}

/** The visitor's name for a file as it may be shown. */
export function displayName(filename: string | undefined): string {
  const name = (filename ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return name.slice(0, 200) || "unnamed file";
}

function formatBytes(bytes: number): string {
  return `${formatCount(Math.floor(bytes / 1024 / 1024))} MB`;
}

/** The disk's fault, not the visitor's. */
export function isDiskError(error: unknown): boolean {
  return storageFailure(error)?.status === 507;
}

/** Returns once what was written to a file is on the disk, so that it outlives a cut of the power. */
export async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Removes uploads older than `olderThanMs` that nobody keeps: half ones whose process died, and whole ones that
 * `isKept` does not know. Gives the number removed.
 */
export async function sweepUploads(
  directory: string,
  olderThanMs: number,
  isKept: (key: string) => Promise<boolean>,
): Promise<number> {
  let removed = 0;
  for (const name of await readdir(directory).catch(() => [])) {
    const file = path.join(directory, name);
    const found = await stat(file).catch(unlessGone);
    if (!found || Date.now() - found.mtimeMs < olderThanMs) continue;
    if (!name.endsWith(PARTIAL) && (await isKept(name))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** A file that was listed may be removed by who owns it before it is looked at. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
