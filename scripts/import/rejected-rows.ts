import { createWriteStream } from "node:fs";
import { lstat, stat } from "node:fs/promises";
import path from "node:path";
import { Writable } from "node:stream";
import { type Import, rejectedRowsAsCsv } from "#app/features/imports/imports.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";

/** Throws InvalidInputError before anything is imported where the rejected rows could not be written in the end. */
export async function assertWritable(file: string | null): Promise<void> {
  if (file === null) return;
  const folder = await stat(path.dirname(path.resolve(file))).catch(() => null);
  if (!folder?.isDirectory()) {
    throw new InvalidInputError(`Expected --save-rejected in a folder that is there, got "${file}".`);
  }
  const taken = await lstat(file).catch(() => null);
  if (taken) throw new InvalidInputError(`There is something at ${file} already; it is not written over.`);
}

/** Writes the rows that were not taken to a new file that only its owner reads. */
export async function saveRejected(db: Db, entry: Import, file: string): Promise<void> {
  const target = createWriteStream(file, { flags: "wx", mode: 0o600 });
  await rejectedRowsAsCsv(db, entry).pipeTo(Writable.toWeb(target));
}
