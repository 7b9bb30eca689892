import { access, constants, mkdir, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ExpectedError } from "#app/lib/errors.ts";
import { Handle } from "./handle.ts";
import { shortWaitMs, untilWritable } from "./write-turn.ts";

const common = ["busy_timeout = 5000", "foreign_keys = on", "temp_store = memory"];

// secure_delete: what was removed is overwritten, so that an erased person's words are not left in free pages.
// FULL: an acknowledged answer is on disk, also after a power cut. The limit cuts the log back after a large import.
const forWriter = [
  ...common,
  "journal_mode = wal",
  "synchronous = full",
  "secure_delete = on",
  "journal_size_limit = 67108864",
  "cache_size = -16000",
];
const forReaders = [...common, "query_only = on", "cache_size = -8000"];

/** Opens one connection for writing, creating the file where there is none. Throws ExpectedError saying what is wrong. */
export async function openWriter(path: string): Promise<Handle> {
  try {
    await createFolder(dirname(path));
    // The file holds people's words: nobody else on the machine may read it.
    await (await open(path, "a", 0o600)).close();
    await access(dirname(path), constants.W_OK);
    // Of several programs that open a new file at once, the busy time-out does not cover the switch to the log.
    const handle = await untilWritable(() => Handle.open(path, forWriter));
    await refuseDamaged(handle, path);
    await handle.all(`pragma busy_timeout = ${shortWaitMs}`);
    return handle;
  } catch (error) {
    throw new ExpectedError(`Cannot open the database file ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Opens one connection that can only read. */
export function openReader(path: string): Promise<Handle> {
  return Handle.open(path, forReaders);
}

// Reading the whole of a larger file would delay every start by seconds.
const largestCheckedFile = 256 * 1024 * 1024;

async function refuseDamaged(handle: Handle, path: string): Promise<void> {
  const { size } = await stat(path);
  const check =
    size <= largestCheckedFile ? "pragma quick_check(1)" : "select count(*) as found from sqlite_master";
  const { rows } = await handle.all(check);
  if (size > largestCheckedFile || JSON.stringify(rows) === '[{"quick_check":"ok"}]') return;
  throw new ExpectedError(damaged);
}

// One level only: a whole path that does not exist is more likely a slip of the pen, and in some places (/proc) a
// recursive mkdir never ends.
async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}

const notWritable = "it or its folder is not writable. Set DATABASE_URL to a place that is.";
const damaged =
  "it is damaged. It was left untouched: restore a backup, or name another file in DATABASE_URL.";
const reasons = new Map([
  ["EACCES", notWritable],
  ["EPERM", notWritable],
  ["EROFS", notWritable],
  ["SQLITE_READONLY", notWritable],
  ["SQLITE_CANTOPEN", notWritable],
  ["EISDIR", "this is a folder. DATABASE_URL must name a file."],
  ["ENOTDIR", "a part of the path is a file, not a folder."],
  ["ENOENT", "its folder does not exist. Create it, or correct DATABASE_URL."],
  ["EEXIST", "a part of the path is a file, not a folder."],
  ["ENOSPC", "the disk is full."],
  ["SQLITE_FULL", "the disk is full."],
  ["SQLITE_BUSY", "another program holds it locked."],
  [
    "SQLITE_NOTADB",
    "it is not a database of SQLite. It was left untouched: name another file in DATABASE_URL.",
  ],
  ["SQLITE_CORRUPT", damaged],
  ["SQLITE_IOERR", damaged],
]);
