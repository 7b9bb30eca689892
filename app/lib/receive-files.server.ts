import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InvalidInputError, isExpectedError } from "./errors.ts";
import { newTimelessId } from "./ids.ts";
import { withoutNul } from "./text.ts";
import {
  displayName,
  isDiskError,
  openUpload,
  receiveFile,
  syncToDisk,
  type UploadedFile,
} from "./upload.server.ts";

/** A file of a form, and the field it came in. */
export type FormFile = UploadedFile & { field: string };

const FORM = { fields: 5000, fieldSize: 64 * 1024, headerPairs: 50 };

export interface ReceiveOptions {
  directory: string;
  maxBytes: number;
  maxFiles: number;
  /** Without them only the fields are read, and nothing is written to disk. */
  withFiles?: boolean;
}

/**
 * Streams a form with any number of files up to `maxFiles` to disk, each at most `maxBytes`; memory stays flat. A file
 * field that was left empty is none. Throws InvalidInputError or PayloadTooLargeError; then nothing is left on disk.
 */
export async function receiveFiles(
  request: Request,
  { directory, maxBytes, maxFiles, withFiles = true }: ReceiveOptions,
): Promise<{ fields: [string, string][]; files: FormFile[] }> {
  await mkdir(directory, { recursive: true });
  // One more than allowed, so that too many are told from just enough; empty file fields count as parts.
  const limits = {
    ...FORM,
    fileSize: maxBytes + 1,
    files: maxFiles + 50,
    parts: FORM.fields + maxFiles + 50,
  };
  const parser = openUpload(request, limits);
  const fields: [string, string][] = [];
  const receiving: Promise<FormFile>[] = [];
  const keys: string[] = [];
  let excess = false;
  parser.on("field", (name, value) => fields.push([name, withoutNul(value)]));
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
    parser.on(limit, () => {
      excess = true;
    });
  }
  parser.on("file", (field, stream, { filename }) => {
    if (!filename || !withFiles || keys.length >= maxFiles) {
      excess ||= withFiles && Boolean(filename);
      stream.resume();
      return;
    }
    // Tells no time: it may become part of an anonymous answer.
    const key = newTimelessId();
    keys.push(key);
    const received = receiveFile(
      stream,
      path.join(directory, `${key}.part`),
      displayName(filename),
      maxBytes,
    );
    const file = received.then((rest) => ({ key, field, ...rest }));
    // Awaited below; marked here so that a failure before that is not taken for an unhandled one.
    file.catch((error) => parser.destroy(error));
    receiving.push(file);
  });
  try {
    if (!request.body) throw new InvalidInputError("The form could not be read: it was empty.");
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
    const files = await Promise.all(receiving);
    if (excess) throw new InvalidInputError(`At most ${maxFiles} files are expected at once; more came.`);
    for (const { key } of files) {
      const partial = path.join(directory, `${key}.part`);
      await syncToDisk(partial);
      await rename(partial, path.join(directory, key));
    }
    return { fields, files };
  } catch (error) {
    const failures = await Promise.allSettled(receiving);
    await Promise.all(
      keys
        .flatMap((key) => [`${key}.part`, key])
        .map((name) => rm(path.join(directory, name), { force: true })),
    );
    const first = failures.find((result) => result.status === "rejected")?.reason ?? error;
    if (isExpectedError(first) || isDiskError(first)) throw first;
    throw new InvalidInputError("The upload ended before its end. Nothing was kept; please send it again.");
  }
}
