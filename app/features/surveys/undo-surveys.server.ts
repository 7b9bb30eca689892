import type { HeldBy, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { deleteSurveys, selectSurveyTies } from "./undo-surveys.repository.server.ts";

/**
 * Removes those of some surveys (at most 500) that nobody edited since a file of answers made them and that nobody
 * answered otherwise. Takes a transaction.
 */
export async function removeSurveys(trx: Db, ids: readonly string[]): Promise<Removal> {
  const held = new Map<string, HeldBy>();
  const removed: string[] = [];
  for (const { id, answered, edited } of await selectSurveyTies(trx, ids)) {
    if (answered) held.set(id, "answer");
    else if (edited) held.set(id, "edit");
    else removed.push(id);
  }
  await deleteSurveys(trx, removed);
  return { removed, held, touched: { customerIds: [], companyIds: [] } };
}
