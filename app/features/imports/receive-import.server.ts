import { z } from "zod";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InsufficientStorageError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { receiveUpload } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import { detectFile } from "./detect-file.server.ts";
import { findSpaceProblem, type ReadSpaces, readSpaces } from "./disk-space.server.ts";
import { type Detection, importKinds } from "./import.schema.ts";
import { insertImport } from "./imports.repository.server.ts";
import { lookAtAllRows } from "./profile-import.server.ts";
import { initialMapping } from "./suggest-mapping.ts";
import { removeUpload, uploadFolder, uploadPath } from "./upload-folder.server.ts";

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
  try {
    const kind = kindSchema.parse(fields.get("kind"));
    const detection = await detectFile(uploadPath(file.key), kind === "detect" ? {} : { kind });
    return await keep(db, actor, file, detection);
  } catch (error) {
    await removeUpload(file.key);
    throw error;
  }
}

async function keep(
  db: Db,
  actor: Actor,
  file: Awaited<ReturnType<typeof receiveUpload>>["file"],
  detection: Detection,
): Promise<string> {
  const id = newId();
  const entry = {
    id,
    kind: detection.kind,
    fileName: file.name,
    fileKey: file.key,
    fileBytes: file.bytes,
    fileHash: file.sha256,
    detection,
    mapping: initialMapping(detection.kind, detection, file.name),
    status: "mapping",
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
    finishedAt: null,
  } as const;
  await db.transaction().execute(async (trx) => {
    await insertImport(trx, entry);
    await lookAtAllRows(trx, id, detection);
  });
  return id;
}
