import { stat } from "node:fs/promises";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { analyzeFeedback, ingestImport } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { findSpaceProblem, type ReadSpaces, readSpaces } from "../files/disk-space.server.ts";
import { isFileGone, removeFiles, uploadPath } from "../files/upload-folder.server.ts";
import { beginImport, endImport, notePause } from "../import-progress.repository.server.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { type ImportPlan, planImport } from "../mapping/import-plan.ts";
import { noteMappingUsed } from "../mapping/kept-mappings.server.ts";
import { UnreadableFileError } from "../rows/csv-reader.ts";
import { readRows } from "../rows/read-rows.server.ts";
import { type ChunkWriter, ImportStoppedError, writeChunks } from "./chunk-writer.server.ts";
import { prepareSurvey } from "./prepare-survey.server.ts";

export type IngestRun = JobRun<{ importId: string }>;

const LOOK_AT_DISK_MS = 1000;
const PAUSED_MS = 60_000;

/** There is too little room on a disk to go on; the message says so to people. */
class NoSpaceError extends Error {}

/**
 * Reads an import's file from where it stands to its end. Each chunk is stored together with its rejected rows, the
 * counts and the position, so that a worker that dies anywhere loses nothing and repeats nothing. Where a disk is
 * nearly full it stops, says so, and goes on by itself once there is room.
 */
export async function ingest(run: IngestRun, spaces: ReadSpaces = readSpaces): Promise<void> {
  const { db, payload } = run;
  if (!(await beginImport(db, payload.importId, nowIso()))) return;
  const entry = await selectImport(db, payload.importId);
  if (!entry || entry.fileKey === null) return;
  const attributes = await listAttributes(db);
  const planned = planImport(entry.kind, entry.mapping, entry.detection, attributes);
  try {
    const error = planned.ok
      ? await readToEnd(run, entry, uploadPath(entry.fileKey), planned.plan, spaces)
      : [...planned.fieldErrors.values()].join("; ");
    await db.transaction().execute(async (trx) => {
      await run.assertHeld(trx);
      await endImport(trx, entry.id, { status: error ? "failed" : "done", error, finishedAt: nowIso() });
      if (error === null) await noteMappingUsed(trx, entry);
      if (bringsTexts(entry.kind)) await enqueue(trx, analyzeFeedback, {});
    });
  } catch (error) {
    if (error instanceof NoSpaceError) return pause(run, entry.id, error.message);
    if (!(error instanceof ImportStoppedError)) throw error;
    const now = await selectImport(db, entry.id);
    if (now?.status === "running") throw error;
    // A paused import goes on with its file, and one that was let go on has a job of its own.
    if (now?.status === "paused" || now?.status === "queued") return;
  }
  await removeFiles(entry);
}

function bringsTexts(kind: Import["kind"]): boolean {
  return kind === "tickets" || kind === "reviews" || kind === "answers";
}

async function pause(run: IngestRun, id: string, reason: string): Promise<void> {
  await run.db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    await notePause(trx, id, `Paused. ${reason} It goes on by itself once there is room.`);
    await enqueue(trx, ingestImport, { importId: id }, { delayMs: PAUSED_MS });
  });
}

/** Null when the file was read to its end, else why it could not be. */
async function readToEnd(
  run: IngestRun,
  entry: Import,
  file: string,
  plan: ImportPlan,
  spaces: ReadSpaces,
): Promise<string | null> {
  try {
    const { size } = await stat(file);
    // The last row that is left would be taken for a whole one, and those behind it for imported.
    if (size < entry.fileBytes) return "A part of the uploaded file is gone. Please import it again.";
    const survey = entry.kind === "answers" ? await prepareSurvey(run, entry, file, plan) : null;
    return await storeRows(entry, file, writeChunks(run, entry, plan, survey), spaces);
  } catch (error) {
    if (isFileGone(error)) {
      return "The uploaded file is gone. Please import it again.";
    }
    throw error;
  }
}

async function storeRows(
  entry: Import,
  file: string,
  chunks: ChunkWriter,
  spaces: ReadSpaces,
): Promise<string | null> {
  let lookedAt = Number.NEGATIVE_INFINITY;
  try {
    for await (const { rows, bytesRead } of readRows(file, entry.detection)) {
      if (performance.now() - lookedAt > LOOK_AT_DISK_MS) {
        lookedAt = performance.now();
        const problem = await findSpaceProblem(spaces);
        if (problem !== null) {
          await chunks.write(bytesRead);
          throw new NoSpaceError(problem);
        }
      }
      for (const row of rows) {
        if (chunks.add(row)) await chunks.write(bytesRead);
      }
    }
    await chunks.finish(entry.fileBytes);
    return null;
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      await chunks.finish(entry.fileBytes);
      return error.message;
    }
    throw error;
  }
}
