import { setTimeout as pause } from "node:timers/promises";
import { listWaitingFiles } from "#app/features/imports/imports.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { databaseFileOf, emptyLogOf, freeRowsOf, rewriteFileOf } from "./database-file.repository.server.ts";
import type { ErasureProof, ErasureSubject } from "./erasure.schema.ts";
import { countInFile } from "./file-remains.server.ts";
import { needlesOf } from "./needles.ts";
import { countIndexHits, searchEverywhere } from "./search-everywhere.repository.server.ts";

/** Larger files are not written anew by themselves, since nobody else could write meanwhile. */
const LARGEST_REWRITTEN = 512 * 1024 * 1024;
/** As long as somebody reads, the log cannot be emptied; then what is found in the file is said as it is. */
const LOG_TRIES = 20;
const LOG_PAUSE_MS = 100;

/**
 * Looks for everything by which a person can be found, in every column of every table, the full-text index, the bytes of the
 * database's file and its log, and the files that wait to be imported, and says what it found.
 */
export async function proveErasure(
  db: Db,
  erasureId: string,
  subject: ErasureSubject,
  progress: (table: string) => Promise<void>,
): Promise<ErasureProof> {
  const { needles, tooShort } = needlesOf(subject);
  const found = await searchEverywhere(db, needles, { table: "erasures", id: erasureId }, progress);
  const lookedFor = new Map<string, number>();
  for (const { kind } of needles) lookedFor.set(kind, (lookedFor.get(kind) ?? 0) + 1);
  const inFiles = [...subject.emails, ...subject.marks];
  return {
    searchedAt: nowIso(),
    ...{ tables: found.tables, columns: found.columns, rows: found.rows, remains: found.remains },
    lookedFor: Object.fromEntries(lookedFor),
    tooShort,
    indexHits: await countIndexHits(db, needles),
    file: null,
    waitingFiles: await findWaitingFiles(db, inFiles),
  };
}

/**
 * The same of the bytes of the database's file: pages that were freed, or were written before they were overwritten when
 * freed, may still hold words that no table has. Then the file is written anew, where that takes no time that others would
 * notice. Call it when nothing in the database says any more what is looked for. Null on PostgreSQL.
 */
export async function proveFile(db: Db, texts: readonly string[]): Promise<ErasureProof["file"]> {
  const file = await databaseFileOf(db);
  if (file === null) {
    await freeRowsOf(db);
    return null;
  }
  const first = await countInDatabase(db, file, texts);
  if (first === null || first.hits === 0 || first.bytes > LARGEST_REWRITTEN)
    return first && { ...first, rewritten: false };
  await rewriteFileOf(db);
  const again = await countInDatabase(db, file, texts);
  return again && { ...again, rewritten: true };
}

/** Empties the log of an SQLite database, which holds what pages were before; waits a little for those who read. */
export async function forgetLog(db: Db): Promise<void> {
  if ((await databaseFileOf(db)) === null) return;
  for (let tries = 0; tries < LOG_TRIES && !(await emptyLogOf(db)); tries += 1) await pause(LOG_PAUSE_MS);
}

async function countInDatabase(db: Db, file: string, texts: readonly string[]) {
  await forgetLog(db);
  const main = await countInFile(file, texts);
  const log = await countInFile(`${file}-wal`, texts);
  return main && { bytes: main.bytes + (log?.bytes ?? 0), hits: main.hits + (log?.hits ?? 0) };
}

async function findWaitingFiles(db: Db, texts: readonly string[]): Promise<ErasureProof["waitingFiles"]> {
  const found: ErasureProof["waitingFiles"] = [];
  for (const { importId, name, paths } of await listWaitingFiles(db)) {
    let hits = 0;
    for (const path of paths) hits += (await countInFile(path, texts))?.hits ?? 0;
    if (hits > 0) found.push({ importId, name });
  }
  return found;
}
