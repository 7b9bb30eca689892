import { nowIso } from "#app/lib/clock.ts";
import { storageFailure } from "#app/lib/storage-failure.server.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaUse } from "./persona-use.ts";
import { addUse } from "./uses.repository.server.ts";

/**
 * Notes that a persona was used: by day and kind alone, not by whom. Personas that nobody uses are named by it. Nothing
 * happens for an id that is no persona's, nor where the disk is full or busy: reading goes on then.
 */
export async function recordPersonaUse(db: Db, personaId: string, use: PersonaUse): Promise<void> {
  try {
    await addUse(db, personaId, use, nowIso().slice(0, 10));
  } catch (error) {
    if (storageFailure(error) === undefined) throw error;
  }
}
