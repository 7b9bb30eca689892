import type { Db } from "#db/client.server.ts";
import { selectImport } from "../imports.repository.server.ts";
import type { RecordType } from "../storing/change-log.ts";
import { learntAtOf } from "../storing/learnt-at.ts";
import { findMergedSince } from "./follow-merges.server.ts";
import type { KeptBy } from "./kept.ts";
import { heldByImport, nameHolders } from "./name-holders.server.ts";
import { recordStores } from "./record-stores.server.ts";
import { type KeptRow, keepRows, type RecordTie, selectTies } from "./record-ties.repository.server.ts";
import { noteLetGo, type UndoContext } from "./undo-context.ts";
import { forgetRecords } from "./undo-log.repository.server.ts";

/** A new record of an import that is undone. */
export interface CreatedBy {
  id: string;
  importId: string;
  importedAt: string;
  fromRow: number;
}

/**
 * Removes records (at most 500 of one type) that an import created, but those that another import changed or on which
 * something of others hangs: they are kept and it is noted who holds them. Takes a transaction.
 */
export async function removeRecords(
  trx: Db,
  context: UndoContext,
  type: RecordType,
  records: readonly CreatedBy[],
): Promise<void> {
  const creators = new Map(records.map((record) => [record.id, record]));
  const ties = await selectTies(trx, [...creators.keys()]);
  const holders = holdersOf(ties, creators);
  const edits = ownEdits(ties, creators);
  for (const group of byImport(records)) {
    const ids = group.flatMap(({ id }) => (holders.has(id) ? [] : [id]));
    const { importId = "", importedAt = "" } = group[0] ?? {};
    const learntAt = await findLearntAt(trx, context, importId);
    const removal = await recordStores[type].remove(trx, ids, { learntAt, edits });
    await forgetRecords(trx, removal.removed);
    context.removed += removal.removed.length;
    for (const id of removal.touched.customerIds) context.customerIds.add(id);
    noteLetGo(context, "customer", removal.touched.customerIds);
    noteLetGo(context, "company", removal.touched.companyIds);
    noteLetGo(context, "attribute", removal.touched.attributeIds ?? []);
    noteLetGo(context, "survey", removal.touched.surveyIds ?? []);
    noteLetGo(context, "response", removal.touched.responseIds ?? []);
    const named = await nameHolders(trx, type, removal.held, importedAt);
    for (const [id, by] of named) holders.set(id, by);
    const gone = withoutAnyOf(ids, removal.removed, named);
    if (type === "customer") for (const [id, by] of await findMergedSince(trx, gone)) holders.set(id, by);
    if (type === "feedback") for (const [id, by] of takenAway(ties, gone)) holders.set(id, by);
  }
  const kept = records.flatMap((record) => toKeptRow(type, record, holders.get(record.id), ties));
  await keepRows(trx, kept);
}

/** Texts that another import took away and could not put back yet; when they come back, they go with their own import. */
function takenAway(ties: readonly RecordTie[], ids: readonly string[]): Map<string, KeptBy> {
  const wanted = new Set(ids);
  const away = ties.filter(
    ({ id, changes }) => wanted.has(id) && changes.some(({ field }) => field === "item"),
  );
  return new Map(
    away.map(({ id }) => [id, { by: "said-again" as const, name: null, at: null, importId: null }]),
  );
}

function withoutAnyOf(
  ids: readonly string[],
  removed: readonly string[],
  held: ReadonlyMap<string, unknown>,
) {
  const known = new Set([...removed, ...held.keys()]);
  return ids.filter((id) => !known.has(id));
}

async function findLearntAt(trx: Db, context: UndoContext, importId: string): Promise<string> {
  if (importId === context.importId) return context.learntAt;
  const entry = await selectImport(trx, importId);
  return entry ? learntAtOf(entry) : context.learntAt;
}

/** Other imports that stand and changed a record hold it; the newest is named. */
function holdersOf(
  ties: readonly RecordTie[],
  creators: ReadonlyMap<string, CreatedBy>,
): Map<string, KeptBy> {
  const holders = new Map<string, KeptBy>();
  for (const tie of ties) {
    if (tie.stands && tie.importId !== creators.get(tie.id)?.importId) holders.set(tie.id, heldByImport(tie));
  }
  return holders;
}

/** The import may have changed its own record in the same chunk, which is no edit of others. */
function ownEdits(ties: readonly RecordTie[], creators: ReadonlyMap<string, CreatedBy>): Map<string, string> {
  const edits = new Map<string, string>();
  for (const { id, importId, changes } of ties) {
    if (importId !== creators.get(id)?.importId) continue;
    for (const { field, after } of changes) if (field === "updatedAt") edits.set(id, String(after));
  }
  return edits;
}

function byImport(records: readonly CreatedBy[]): CreatedBy[][] {
  const groups = new Map<string, CreatedBy[]>();
  for (const record of records) {
    const group = groups.get(record.importId);
    if (group) group.push(record);
    else groups.set(record.importId, [record]);
  }
  return [...groups.values()];
}

function toKeptRow(
  type: RecordType,
  { id, importId, fromRow }: CreatedBy,
  by: KeptBy | undefined,
  ties: readonly RecordTie[],
): KeptRow[] {
  if (by === undefined) return [];
  const own = ties.find((tie) => tie.id === id && tie.importId === importId && tie.fromRow === fromRow);
  return [
    { importId, fromRow, type, id, created: true, changes: own?.changes ?? [], kept: JSON.stringify(by) },
  ];
}
