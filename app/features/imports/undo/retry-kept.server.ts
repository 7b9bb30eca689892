import type { Db } from "#db/client.server.ts";
import { recordTypes } from "../change-log.ts";
import { selectTies } from "./record-ties.repository.server.ts";
import { removeRecords } from "./remove-records.server.ts";
import type { UndoContext } from "./undo-context.ts";

const RECORDS_A_CALL = 500;

/**
 * Removes records of imports that were undone before and that had to be kept then, now that what this undo took back
 * no longer holds them. People let go of their companies in turn. Takes a transaction.
 */
export async function removeWhatWasKept(trx: Db, context: UndoContext): Promise<void> {
  while (context.letGo.size > 0) {
    const letGo = new Map(context.letGo);
    context.letGo.clear();
    for (const type of recordTypes) {
      const ids = [...(letGo.get(type) ?? [])];
      for (let start = 0; start < ids.length; start += RECORDS_A_CALL) {
        const ties = await selectTies(trx, ids.slice(start, start + RECORDS_A_CALL));
        const kept = ties.filter((tie) => tie.type === type && tie.created && !tie.stands);
        if (kept.length > 0) await removeRecords(trx, context, type, kept);
      }
    }
  }
}
