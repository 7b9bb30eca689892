import { ConflictError, GoneError, InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { detectFile } from "../detection/detect-file.server.ts";
import { lookAtAllRows } from "../detection/profile-import.server.ts";
import { widthOf } from "../detection/table-width.ts";
import { uploadPath } from "../files/upload-folder.server.ts";
import { getImport } from "../get-import.server.ts";
import { NO_PRESET } from "../import.schema.ts";
import { updateWaiting } from "../import-progress.repository.server.ts";
import { findPreset } from "../presets/index.ts";
import { suggestAgain } from "./suggest-again.server.ts";

/**
 * Reads a waiting file as the export of another tool, or of none ("none"), with that tool's mapping but for what was
 * chosen in it; how its text is decoded and cut stays. Throws NotFoundError, InvalidInputError for an unknown tool,
 * ConflictError once it has started.
 */
export async function choosePreset(db: Db, id: string, presetId: string): Promise<void> {
  const entry = await getImport(db, id);
  if (entry.fileKey === null) throw new GoneError("The uploaded file is gone. Please upload it again.");
  const preset = findPreset(presetId);
  if (!preset && presetId !== NO_PRESET) {
    throw new InvalidInputError("Choose one of the list", new Map([["preset", "Choose one of the list"]]));
  }
  const { detection: known } = entry;
  const { encoding, delimiter, headerRows, numbered } = known;
  const chosen = { encoding, delimiter, headerRows, preset: presetId };
  // The tool says what its files hold.
  const wanted = { ...entry.wanted, kind: undefined, preset: presetId };
  const seen = await detectFile(uploadPath(entry.fileKey), chosen, numbered, widthOf(known));
  const { kind, kindReason, preset: found, presetReason, columns } = seen;
  const detection = {
    ...known,
    kind,
    kindReason,
    preset: found,
    presetReason,
    columns,
    wholeRows: null,
    recurring: null,
  };
  const mapping = await suggestAgain(db, entry, detection);
  await db.transaction().execute(async (trx) => {
    if (!(await updateWaiting(trx, id, { kind, detection, mapping, wanted }))) {
      throw new ConflictError("This import has started already; it cannot be read differently any more.");
    }
    await lookAtAllRows(trx, id, detection);
  });
}
