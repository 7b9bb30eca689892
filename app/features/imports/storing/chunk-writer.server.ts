import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import { advanceImport } from "../import-progress.repository.server.ts";
import type { Import } from "../imports.repository.server.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import { insertRejections, type Rejection } from "../report/rejections.repository.server.ts";
import { insertOutcomes } from "../report/row-outcomes.repository.server.ts";
import type { NumberedRow } from "../rows/numbered-row.ts";
import { type ReadRow, readRecords } from "../rows/read-records.ts";
import { MOST_GATHERED, weightOf } from "../rows/row-weight.ts";
import { ChangeLog } from "./change-log.ts";
import { identifyRow, type KeptRow, leaveOut } from "./identify-row.server.ts";
import { insertChanges } from "./import-changes.repository.server.ts";
import type { IngestRun } from "./ingest-import.server.ts";
import { leaveErasedOut } from "./leave-erased-out.server.ts";
import type { AnsweredSurvey } from "./prepare-survey.server.ts";
import { identifyRows } from "./row-identity.server.ts";
import { contextOf, storeRecords } from "./store-rows.server.ts";

/** One transaction each: large enough to be quick. */
const MOST_ROWS = 500;
const FEWEST_ROWS = 100;
/** A response writes a row for each of its answers, and more for its texts. */
const FEWEST_RESPONSES = 20;
/** How long a transaction should take, since an answer to a survey waits for it: slower machines get smaller chunks. */
const CHUNK_MS = 12;
/** Leaves the one writer of SQLite to others between two chunks; the next rows are read meanwhile. */
const PAUSE_MS = 5;
const PROGRESS_EVERY_MS = 1000;

/** The import is no longer where this worker left it: it was cancelled or paused. */
export class ImportStoppedError extends Error {}

export interface ChunkWriter {
  /** Takes a row; true when it is time to write. */
  add(row: NumberedRow): boolean;
  /**
   * Stores what was taken, with the position, in one transaction. Reading rows beside it would only keep the
   * transaction waiting, and with it everybody else who writes. Throws ImportStoppedError once it was cancelled or paused.
   */
  write(bytesRead: number): Promise<void>;
  /** Stores what is left at the end of the file, with the rows that waited for others to continue them. */
  finish(bytesRead: number): Promise<void>;
}

/** Gathers rows into chunks and stores them; rows before the saved position are only looked at for their ids. */
export function writeChunks(
  run: IngestRun,
  entry: Import,
  plan: ImportPlan,
  survey: AnsweredSurvey | null,
): ChunkWriter {
  const identities = identifyRows(entry.mapping);
  const reader = readRecords(plan);
  const begin = entry.rowsRead;
  let last = begin;
  let taken = begin;
  let records: KeptRow[] = [];
  let rejections: Rejection[] = [];
  let weight = 0;
  let shownAt = 0;
  const fewest = survey === null ? FEWEST_ROWS : FEWEST_RESPONSES;
  let rowsAChunk = survey === null ? MOST_ROWS : FEWEST_RESPONSES;
  let writtenAt = 0;

  async function store(chunk: Chunk): Promise<void> {
    const took = await run.db.transaction().execute(async (trx) => {
      // Not counted: the wait for the turn to write.
      const begun = performance.now();
      await storeChunk(trx, run, { entry, plan, survey }, chunk);
      return performance.now() - begun;
    });
    const fitting = Math.round(((chunk.to - chunk.from) * CHUNK_MS) / took);
    rowsAChunk = Math.max(fewest, Math.min(MOST_ROWS, fitting));
    if (Date.now() - shownAt > PROGRESS_EVERY_MS) {
      shownAt = Date.now();
      await run.progress(chunk.to, chunk.total);
    }
    writtenAt = performance.now();
  }

  async function write(bytesRead: number): Promise<void> {
    if (last === taken) return;
    run.signal.throwIfAborted();
    const rested = performance.now() - writtenAt;
    if (rested < PAUSE_MS) await pause(PAUSE_MS - rested);
    const total = Math.max(last, Math.round((last * entry.fileBytes) / Math.max(1, bytesRead)));
    await store({ from: taken, to: last, records, rejections, total });
    taken = last;
    records = [];
    rejections = [];
    weight = 0;
  }

  function take(read: ReadRow): void {
    const kept = identifyRow(read, identities);
    if (read.row.number <= begin) return;
    last = read.row.number;
    weight += weightOf(read.row);
    if ("reason" in kept) rejections.push(kept);
    else records.push(kept);
  }

  return {
    add(row) {
      reader.push(row, take);
      return records.length + rejections.length >= rowsAChunk || weight >= MOST_GATHERED;
    },
    write,
    finish(bytesRead) {
      reader.end(take);
      return write(bytesRead);
    },
  };
}

interface Chunk {
  from: number;
  to: number;
  records: KeptRow[];
  rejections: Rejection[];
  total: number;
}

async function storeChunk(
  trx: Db,
  run: IngestRun,
  { entry, plan, survey }: { entry: Import; plan: ImportPlan; survey: AnsweredSurvey | null },
  chunk: Chunk,
): Promise<void> {
  await run.assertHeld(trx);
  const log = new ChangeLog();
  const kept = await leaveErasedOut(trx, plan, chunk, true);
  const stored = await storeRecords(trx, contextOf(entry, plan, survey, log), kept.records);
  await insertChanges(trx, entry.id, chunk.from, log);
  await insertOutcomes(trx, entry.id, chunk.from, stored);
  const rejections = [...kept.rejections, ...aboutNobody(kept.records, stored)];
  await insertRejections(trx, entry.id, rejections);
  const count = (outcome: string) => stored.filter((row) => row.outcome === outcome).length;
  const leftOut = (kind: Rejection["kind"]) => rejections.filter((row) => row.kind === kind).length;
  const counts = {
    rowsRead: chunk.to,
    createdRows: count("created"),
    updatedRows: count("updated"),
    unchangedRows: count("unchanged"),
    skippedRows: leftOut("skipped"),
    rejectedRows: leftOut("rejected"),
  };
  if (!(await advanceImport(trx, entry.id, chunk.from, counts, chunk.total))) {
    throw new ImportStoppedError(`Import ${entry.id} is not at row ${chunk.from} any more.`);
  }
}

/** Rows that were read but are about nobody known. */
function aboutNobody(records: readonly KeptRow[], stored: readonly StoredRow[]): Rejection[] {
  return records.flatMap(({ row }, at) => {
    const became = stored[at];
    return became?.outcome === "skipped" ? [leaveOut("skipped", row, became.reason)] : [];
  });
}
