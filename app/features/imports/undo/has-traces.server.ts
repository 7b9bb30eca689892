import { hasOtherValues } from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { BEYOND_ROWS, selectLastChunk } from "./undo-log.repository.server.ts";

/** Whether something of an import is left that could be undone. */
export async function hasTraces(db: Db, importId: string): Promise<boolean> {
  if ((await selectLastChunk(db, importId, BEYOND_ROWS)) !== null) return true;
  return hasOtherValues(db, importId);
}
