import { type FormValues, requireForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { getImport } from "../get-import.server.ts";
import { updateWaiting } from "../import-progress.repository.server.ts";
import { choosePreset } from "./choose-preset.server.ts";
import { readChoices } from "./read-choices.ts";
import { encodingChoiceSchema, presetChoiceSchema, readingSchema } from "./reading.schema.ts";
import { chooseEncoding, rereadImport } from "./reread-import.server.ts";

/** What of a file's reading can be chosen with a button of its own. */
const ways = {
  reread: (db: Db, id: string, values: FormValues) =>
    rereadImport(db, id, requireForm(values, readingSchema)),
  encoding: (db: Db, id: string, values: FormValues) =>
    chooseEncoding(db, id, requireForm(values, encodingChoiceSchema).likelyEncoding),
  preset: (db: Db, id: string, values: FormValues) =>
    choosePreset(db, id, requireForm(values, presetChoiceSchema).preset),
};

/** Whether a button of the mapping page has the file read in another way. */
export function isReading(intent: unknown): intent is keyof typeof ways {
  return typeof intent === "string" && Object.hasOwn(ways, intent);
}

/**
 * Reads a waiting file as was chosen; what was chosen for its columns and rows in the same form is kept first. Throws
 * NotFoundError, InvalidInputError, ConflictError, GoneError.
 */
export async function readAnew(
  db: Db,
  id: string,
  way: keyof typeof ways,
  values: FormValues,
): Promise<void> {
  await keepPosted(db, id, values);
  await ways[way](db, id, values);
}

/** Keeps the choices of a posted mapping form as far as they can be read. Throws NotFoundError. */
export async function keepPosted(db: Db, id: string, values: FormValues): Promise<void> {
  const entry = await getImport(db, id);
  await updateWaiting(db, id, { mapping: readChoices(values, entry.mapping) });
}
