import { rename, stat } from "node:fs/promises";
import { unpackImport } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { isExpectedError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { detectFile } from "../detection/detect-file.server.ts";
import { lookAtAllRows } from "../detection/profile-import.server.ts";
import { findSpaceProblem, type ReadSpaces, readSpaces } from "../files/disk-space.server.ts";
import {
  isFileGone,
  isUploadThere,
  removeFiles,
  removeUpload,
  uploadPath,
} from "../files/upload-folder.server.ts";
import type { Detection } from "../import.schema.ts";
import { endImport } from "../import-progress.repository.server.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { beginMapping } from "../mapping/begin-mapping.server.ts";
import { suggestAgain } from "../mapping/suggest-again.server.ts";
import { returnToMapping, settleUnpacked } from "./unpack.repository.server.ts";
import { unpackInChild } from "./unpack-in-child.server.ts";
import { RefusedFileError, type Unpacked } from "./unpacked.ts";

export type UnpackRun = JobRun<{ importId: string }>;

const LOOK_AT_DISK_MS = 1000;
const PAUSED_MS = 60_000;

/** There is too little room on a disk to unpack; the message says so to people. */
class NoSpaceError extends Error {}

/**
 * Makes a table file of an upload and has it wait for its mapping. Whatever ends this early, the next run begins anew:
 * nothing but files of ours is written before the end. A file that cannot be read ends the import with the reason;
 * where another part of it was read before, that one stays.
 */
export async function unpack(run: UnpackRun, spaces: ReadSpaces = readSpaces): Promise<void> {
  const { db, payload } = run;
  const entry = await selectImport(db, payload.importId);
  if (entry?.status !== "unpacking" || entry.originalKey === null) return;
  const key = newId();
  try {
    const detection = await makeTable(run, entry, entry.originalKey, key, spaces);
    await settle(run, entry, key, detection);
  } catch (error) {
    await removeUpload(key);
    await removeUpload(`${key}.part`);
    if (error instanceof NoSpaceError) await pause(run, entry.id, error.message);
    else if (error instanceof RefusedFileError || isExpectedError(error))
      await refuse(run, entry, error.message);
    else if (isFileGone(error) || !(await isUploadThere(entry.originalKey)))
      await refuse(run, entry, "The uploaded file is gone. Please import it again.");
    else throw error;
  } finally {
    await removeUpload(`${key}.scratch.part`);
  }
}

async function makeTable(
  run: UnpackRun,
  entry: Import,
  originalKey: string,
  key: string,
  spaces: ReadSpaces,
): Promise<Detection> {
  const half = uploadPath(`${key}.part`);
  const { part, encoding } = entry.wanted;
  const unpacked = await watchSpace(spaces, (signal) =>
    unpackInChild(
      {
        source: uploadPath(originalKey),
        target: half,
        scratch: uploadPath(`${key}.scratch.part`),
        part,
        encoding,
      },
      {
        signal: AbortSignal.any([run.signal, signal]),
        onProgress: (rows) => void run.progress(rows, null).catch(() => undefined),
      },
    ),
  );
  await rename(half, uploadPath(key));
  const detection = await detectFile(
    uploadPath(key),
    { ...entry.wanted, headerRows: unpacked.header?.rows ?? entry.wanted.headerRows },
    unpacked.numbered,
    unpacked.width,
  );
  const { size } = await stat(uploadPath(originalKey));
  return { ...detection, ...describe(unpacked, detection), uploadBytes: size };
}

function describe(
  { header, notes, width: _, ...unpacked }: Unpacked,
  detected: Detection,
): Partial<Detection> {
  const { format, numbered, parts, part, ...source } = unpacked;
  return {
    ...{ format, numbered, parts, part, notes: [...notes, ...detected.notes] },
    ...(numbered ? source : {}),
    ...(header ? { headerReason: header.reason } : {}),
  };
}

/** Looks at the disks while something is written to them; aborts it when one is nearly full. Throws NoSpaceError. */
async function watchSpace<Result>(
  spaces: ReadSpaces,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const full = new AbortController();
  const look = async () => {
    const problem = await findSpaceProblem(spaces);
    if (problem !== null) full.abort(new NoSpaceError(problem));
  };
  await look();
  const timer = setInterval(() => void look().catch((error) => full.abort(error)), LOOK_AT_DISK_MS);
  try {
    return await work(full.signal);
  } finally {
    clearInterval(timer);
  }
}

/** The table file takes the upload's place, which is kept only while something else of it may be chosen. */
async function settle(run: UnpackRun, entry: Import, key: string, detection: Detection): Promise<void> {
  const { size } = await stat(uploadPath(key));
  const keepOriginal = detection.parts.length > 1 || detection.encodingReadings.length > 0;
  const mapping = entry.fileKey
    ? await suggestAgain(run.db, entry, detection)
    : await beginMapping(run.db, detection.kind, detection, entry.fileName);
  const kept = await run.db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    const settled = await settleUnpacked(trx, entry.id, {
      kind: detection.kind,
      fileKey: key,
      fileBytes: size,
      originalKey: keepOriginal ? entry.originalKey : null,
      detection,
      mapping,
    });
    if (settled) await lookAtAllRows(trx, entry.id, detection);
    return settled;
  });
  if (!kept) return removeFiles({ fileKey: key, originalKey: entry.originalKey });
  await removeFiles({ fileKey: entry.fileKey, originalKey: keepOriginal ? null : entry.originalKey });
}

async function refuse(run: UnpackRun, entry: Import, reason: string): Promise<void> {
  await run.db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    if (entry.fileKey !== null) await returnToMapping(trx, entry.id, reason);
    else await endImport(trx, entry.id, { status: "failed", error: reason, finishedAt: nowIso() });
  });
  if (entry.fileKey === null) await removeFiles(entry);
}

async function pause(run: UnpackRun, id: string, reason: string): Promise<void> {
  await run.db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    await enqueue(trx, unpackImport, { importId: id }, { delayMs: PAUSED_MS });
  });
  await run.progress(0, null, `Paused. ${reason} It goes on by itself once there is room.`);
}
