import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { type Import, selectImport } from "./imports.repository.server.ts";

/** Throws NotFoundError for an unknown id. */
export async function getImport(db: Db, id: string): Promise<Import> {
  const entry = await selectImport(db, id);
  if (!entry) throw new NotFoundError("There is no import at this address.");
  return entry;
}
