import { ConflictError, GoneError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { detectFile } from "../detection/detect-file.server.ts";
import { lookAtAllRows } from "../detection/profile-import.server.ts";
import { widthOf } from "../detection/table-width.ts";
import { uploadPath } from "../files/upload-folder.server.ts";
import { getImport } from "../get-import.server.ts";
import type { Detection, Reading, Wanted } from "../import.schema.ts";
import { updateWaiting } from "../import-progress.repository.server.ts";
import type { Import } from "../imports.repository.server.ts";
import { needsUnpacking, pickSource, unpackAnew } from "../unpack/unpack-anew.server.ts";
import { suggestAgain } from "./suggest-again.server.ts";

/**
 * Reads the file's beginning anew as a person chose, with fresh suggestions where nothing was chosen in the mapping;
 * another part of an upload is unpacked first, by a worker. Throws NotFoundError, InvalidInputError, ConflictError.
 */
export async function rereadImport(db: Db, id: string, reading: Reading): Promise<void> {
  const entry = await getWaiting(db, id);
  const wanted = wantedBy(entry, reading);
  if (needsUnpacking(entry, reading)) return unpackAnew(db, id, wanted);
  // An encoding that was only guessed stays a guess until somebody chooses it.
  const detection = await detectAgain(entry, { ...reading, ...wanted, encoding: wanted.encoding });
  const mapping = await suggestAgain(db, entry, detection);
  await replace(db, id, { kind: detection.kind, detection, mapping, wanted });
}

/**
 * Reads the file in an encoding that a person chose or confirmed: names, separator, kind and columns are found out anew
 * except where they were chosen, and choices in the mapping stay. Throws as rereadImport does.
 */
export async function chooseEncoding(db: Db, id: string, encoding: string): Promise<void> {
  const entry = await getWaiting(db, id);
  const wanted = { ...entry.wanted, encoding };
  const known = entry.detection;
  if (encoding === known.encoding) {
    const confirmed = { ...known, encodingSure: true, encodingReason: "chosen by you" };
    return replace(db, id, { detection: confirmed, wanted });
  }
  if (known.numbered && entry.originalKey !== null) return unpackAnew(db, id, wanted);
  const detection = await detectAgain(entry, wanted);
  const { kind } = detection;
  const mapping = await suggestAgain(db, entry, detection);
  await replace(db, id, { kind, detection, mapping, wanted });
}

async function getWaiting(db: Db, id: string): Promise<Import> {
  const entry = await getImport(db, id);
  return entry;
}

/**
 * What was wanted before and what is changed now; what a form only repeats is no choice. Another part may hold something
 * else, with a header of its own.
 */
function wantedBy({ kind, detection, wanted }: Import, reading: Reading): Wanted {
  const { encoding, delimiter, headerRows, part } = reading;
  const isOtherPart = part !== undefined && part !== detection.part;
  return {
    ...(isOtherPart ? { kind: wanted.kind, encoding: wanted.encoding, part } : wanted),
    ...(reading.kind !== kind && { kind: reading.kind, preset: undefined }),
    ...(encoding !== detection.encoding && { encoding }),
    ...(delimiter !== detection.delimiter && { delimiter }),
    ...(headerRows !== detection.headerRows && { headerRows }),
  };
}

async function detectAgain(entry: Import, wanted: Wanted): Promise<Detection> {
  if (entry.fileKey === null) throw new GoneError("The uploaded file is gone. Please upload it again.");
  const known = entry.detection;
  const detection = await detectFile(uploadPath(entry.fileKey), wanted, known.numbered, widthOf(known));
  return { ...detection, ...pickSource(known) };
}

async function replace(db: Db, id: string, changes: Parameters<typeof updateWaiting>[2]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await updateWaiting(trx, id, changes))) {
      throw new ConflictError("This import has started already; it cannot be read differently any more.");
    }
    if (changes.detection) await lookAtAllRows(trx, id, changes.detection);
  });
}
