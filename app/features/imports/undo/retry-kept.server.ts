import type { Db } from "#db/client.server.ts";
import { type RecordType, recordTypes } from "../storing/change-log.ts";
import {
  selectKeptTexts,
  selectTakenIdentities,
  type TakenIdentity,
} from "./kept-changes.repository.server.ts";
import { type RecordTie, selectTies } from "./record-ties.repository.server.ts";
import { removeRecords } from "./remove-records.server.ts";
import { restoreRecords } from "./restore-records.server.ts";
import { noteLetGo, type UndoContext } from "./undo-context.ts";

const RECORDS_A_CALL = 500;

/**
 * Removes and restores records of imports that were undone before and that had to be kept then, now that what this undo
 * took back no longer holds them. People let go of their companies in turn, answers of their survey's version. Takes a
 * transaction.
 */
export async function takeBackWhatWasKept(trx: Db, context: UndoContext): Promise<void> {
  while (context.letGo.size > 0) {
    const letGo = new Map(context.letGo);
    context.letGo.clear();
    for (const type of recordTypes) {
      const ids = [...(letGo.get(type) ?? [])];
      for (let start = 0; start < ids.length; start += RECORDS_A_CALL) {
        await retry(trx, context, type, ids.slice(start, start + RECORDS_A_CALL));
      }
    }
  }
}

async function retry(trx: Db, context: UndoContext, type: RecordType, ids: readonly string[]): Promise<void> {
  const ties = await selectTies(trx, ids);
  // A survey's version that no answer needs any more, and what was said before a text was taken away that is back now.
  if (type === "survey" || type === "feedback") await restoreKept(trx, context, type, ties);
  // A text that could not come back while a later import said it again.
  if (type === "response") {
    const texts = await selectTies(trx, await selectKeptTexts(trx, ids));
    const restored = await restoreKept(trx, context, "feedback", texts);
    // They may be of an import that is undone itself.
    if (restored > 0) noteLetGo(context, "feedback", new Set(texts.map(({ id }) => id)));
  }
  const created = ties.filter((tie) => tie.type === type && tie.created && !tie.stands);
  if (created.length > 0) await removeRecords(trx, context, type, created);
}

async function restoreKept(
  trx: Db,
  context: UndoContext,
  type: RecordType,
  ties: readonly RecordTie[],
): Promise<number> {
  let restored = 0;
  // The newest first, as in an undo.
  for (const tie of ties.filter(({ created, stands }) => !created && !stands).reverse()) {
    // Not of itself, or it would be tried again for ever.
    const place = { importId: tie.importId, importedAt: tie.importedAt, fromRow: tie.fromRow };
    const own: UndoContext = { ...context, ...place, restored: 0, letGo: new Map() };
    await restoreRecords(trx, own, type, [tie]);
    restored += own.restored;
    for (const [other, ids] of own.letGo) if (other !== type) noteLetGo(context, other, ids);
  }
  context.restored += restored;
  return restored;
}

const IDENTITIES_A_CALL = 100;

/**
 * Gives customers the addresses and numbers back that somebody else had when other imports were undone, some a call.
 * Returns the last one that was tried, from where the next call goes on; null at the end. Takes a transaction.
 */
export async function giveIdentitiesBack(
  trx: Db,
  context: UndoContext,
  after: TakenIdentity | null,
): Promise<TakenIdentity | null> {
  const some = await selectTakenIdentities(trx, after, IDENTITIES_A_CALL);
  const ids = [...new Set(some.map(({ id }) => id))];
  const ties = await selectTies(trx, ids);
  const wanted = new Set(some.map(({ importId, fromRow, id }) => `${importId} ${fromRow} ${id}`));
  const tried = ties.filter(({ importId, fromRow, id }) => wanted.has(`${importId} ${fromRow} ${id}`));
  await restoreKept(trx, context, "customer", tried);
  return some.length < IDENTITIES_A_CALL ? null : (some.at(-1) ?? null);
}
