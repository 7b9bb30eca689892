import { stat } from "node:fs/promises";
import { z } from "zod";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { unpackImport } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InsufficientStorageError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { copyUpload, receiveUpload } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import { detectFile, SAMPLE_BYTES } from "../detection/detect-file.server.ts";
import { findFormat } from "../detection/find-format.ts";
import { lookAtAllRows } from "../detection/profile-import.server.ts";
import {
  type Detection,
  type FileFormat,
  type ImportKind,
  importKinds,
  undetected,
  type Wanted,
} from "../import.schema.ts";
import { type Import, insertImport } from "../imports.repository.server.ts";
import { beginMapping } from "../mapping/begin-mapping.server.ts";
import { initialMapping } from "../mapping/suggest-mapping.ts";
import { findMappingOfReturned } from "../report/returned-rows.server.ts";
import { findSpaceProblem, type ReadSpaces, readSpaces } from "./disk-space.server.ts";
import { readStart, removeUpload, uploadFolder, uploadPath } from "./upload-folder.server.ts";

const MAX_BYTES = 2000 * 1024 * 1024;

const kindSchema = z.enum([...importKinds, "detect"]).catch("detect");

/**
 * Streams the posted file to disk, finds out what it is and keeps it until its mapping is confirmed. Returns the
 * import's id. Throws InvalidInputError (field "file") for a file that holds no table, PayloadTooLargeError,
 * InsufficientStorageError where the disk has no room for it.
 */
export async function receiveImport(
  db: Db,
  actor: Actor,
  request: Request,
  spaces: ReadSpaces = readSpaces,
): Promise<string> {
  const announced = Number(request.headers.get("Content-Length")) || 0;
  const problem = await findSpaceProblem(spaces, announced);
  if (problem) throw new InsufficientStorageError(`${problem} Nothing was kept; make room, then try again.`);
  const { fields, file } = await receiveUpload(request, { directory: uploadFolder(), maxBytes: MAX_BYTES });
  return keepReceived(db, actor, file, kindSchema.parse(fields.get("kind")));
}

/**
 * Takes a file of this machine as if it had been uploaded; the file itself is only read. Returns the import's id.
 * Throws as receiveImport does, and NotFoundError where there is no such file.
 */
export async function receiveLocalFile(
  db: Db,
  actor: Actor,
  source: string,
  kind: ImportKind | null,
): Promise<string> {
  const size = await sizeOf(source);
  const problem = await findSpaceProblem(readSpaces, size);
  if (problem) throw new InsufficientStorageError(`${problem} Nothing was kept; make room, then try again.`);
  const file = await copyUpload(source, { directory: uploadFolder(), maxBytes: MAX_BYTES });
  return keepReceived(db, actor, file, kind ?? "detect");
}

async function sizeOf(source: string): Promise<number> {
  const found = await stat(source).catch(() => null);
  if (!found?.isFile()) throw new NotFoundError(`There is no file at ${source}.`);
  return found.size;
}

/** Finds out what a received file is and keeps it; removes it where it holds nothing to import. */
async function keepReceived(
  db: Db,
  actor: Actor,
  file: Received,
  kind: ImportKind | "detect",
): Promise<string> {
  try {
    const wanted = kind === "detect" ? {} : { kind };
    const start = await readStart(uploadPath(file.key), SAMPLE_BYTES);
    const format = findFormat(start, start.length < SAMPLE_BYTES);
    const entry =
      format === "text"
        ? await toBeMapped(db, await detectFile(uploadPath(file.key), wanted), file, wanted)
        : toBeUnpacked(format, file, wanted);
    const id = newId();
    await db.transaction().execute(async (trx) => {
      await insertImport(trx, { ...fresh(id, actor, file), ...entry });
      if (entry.status === "unpacking") await enqueue(trx, unpackImport, { importId: id });
      else await lookAtAllRows(trx, id, entry.detection);
    });
    return id;
  } catch (error) {
    await removeUpload(file.key);
    throw error;
  }
}

type Received = Awaited<ReturnType<typeof receiveUpload>>["file"];
type Begun = Pick<Import, "status" | "kind" | "fileKey" | "originalKey" | "detection" | "mapping" | "wanted">;

/** Text with separators is read as it came. */
async function toBeMapped(db: Db, detected: Detection, file: Received, wanted: Wanted): Promise<Begun> {
  const first = await findMappingOfReturned(db, detected);
  const detection = first
    ? { ...detected, notes: [...detected.notes, noteOnFirst(first.fileName)] }
    : detected;
  const kind = first?.kind ?? detection.kind;
  const mapping = first?.mapping ?? (await beginMapping(db, kind, detection, file.name));
  return { status: "mapping", kind, fileKey: file.key, originalKey: null, detection, mapping, wanted };
}

function noteOnFirst(fileName: string): string {
  return `These are rejected rows of ${fileName}, mended: all choices are those of its import, and rows that were stored then are not stored twice.`;
}

/** Anything else has to become text first; what it holds is found out then. */
function toBeUnpacked(format: FileFormat, file: Received, wanted: Wanted): Begun {
  const kind = wanted.kind ?? "tickets";
  const detection = undetected(format, kind);
  const mapping = initialMapping(kind, detection, file.name);
  return { status: "unpacking", kind, fileKey: null, originalKey: file.key, detection, mapping, wanted };
}

function fresh(id: string, actor: Actor, file: Received) {
  return {
    id,
    fileName: file.name,
    fileBytes: file.bytes,
    fileHash: file.sha256,
    rowsRead: 0,
    createdRows: 0,
    updatedRows: 0,
    unchangedRows: 0,
    skippedRows: 0,
    rejectedRows: 0,
    totalRows: null,
    error: null,
    createdBy: actor.id,
    createdAt: nowIso(),
    startedAt: null,
    surveyId: null,
    finishedAt: null,
  };
}
