import type { FieldChange, RecordState } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { RecordType } from "../storing/change-log.ts";
import { findMergedSince, followMerges } from "./follow-merges.server.ts";
import {
  isWithdrawalSaidAgain,
  keepInstead,
  keptBecause,
  refuseLinks,
  textsOf,
} from "./keep-instead.server.ts";
import { isTold, type KeptBy } from "./kept.ts";
import { findEditors, heldByImport } from "./name-holders.server.ts";
import { recordStores } from "./record-stores.server.ts";
import { type KeptRow, keepRows, type RecordTie, selectTies } from "./record-ties.repository.server.ts";
import { type Restoration, restoreFields } from "./restore-fields.ts";
import { noteLetGo, type UndoContext } from "./undo-context.ts";
import { deleteChanges } from "./undo-log.repository.server.ts";

/** A known record that an import changed. */
export interface ChangedBy {
  id: string;
  changes: readonly FieldChange[];
}

/**
 * Gives records (at most 500 of one type) the values back that they had before an import, field by field; what was
 * changed since stays and it is noted who changed it. Takes a transaction.
 */
export async function restoreRecords(
  trx: Db,
  context: UndoContext,
  type: RecordType,
  records: readonly ChangedBy[],
): Promise<void> {
  const ids = records.map(({ id }) => id);
  const states = await recordStores[type].read(trx, ids);
  const ties = groupTies(await selectTies(trx, ids));
  const editors = await findEditors(trx, ids, context.importedAt);
  const plans = new Map<string, Restoration>();
  const standsFor = await followMerges(trx, [
    ...records.flatMap(({ changes }) => changes),
    ...[...ties.values()].flat().flatMap(({ changes }) => changes),
  ]);
  for (const { id, changes } of records) {
    const now = states.get(id);
    if (now === undefined) continue;
    const leftOver = (ties.get(id) ?? []).flatMap((tie) => (tie.stands ? [] : tie.changes));
    const plan = restoreFields(now, changes, leftOver, standsFor);
    if (isWithdrawalSaidAgain(context, now, plan, ties.get(id) ?? [], editors.has(id))) {
      keepInstead(plan, now, ["consent", "consentChangedAt"]);
    }
    plans.set(id, plan);
  }
  const refusals = await refuseLinks(trx, type, states, plans);
  const next = [...plans].flatMap(([id, { restored }]): [string, RecordState][] =>
    Object.keys(restored).length === 0 ? [] : [[id, restored]],
  );
  for (const [id, { fields, because }] of await recordStores[type].restore(trx, new Map(next))) {
    const plan = plans.get(id);
    if (plan) keepInstead(plan, states.get(id) ?? {}, fields);
    refusals.set(id, keptBecause(because));
  }
  await deleteChanges(trx, context.importId, context.fromRow, ids);
  const rest = [...plans].flatMap(([id, plan]) => {
    const tied = ties.get(id) ?? [];
    const by =
      refusals.get(id) ?? laterImport(context, plan, tied) ?? editors.get(id) ?? keptBecause("unknown");
    return restOf(context, { type, id, plan, ties: tied, by });
  });
  await keepRows(trx, [...rest, ...(await keptOfMerged(trx, context, type, records, states))]);
  noteTouched(context, type, states, plans);
}

/** What an import changed about a customer who was merged since is in another record by now, with what a person chose. */
async function keptOfMerged(
  trx: Db,
  { importId, fromRow }: UndoContext,
  type: RecordType,
  records: readonly ChangedBy[],
  states: ReadonlyMap<string, RecordState>,
): Promise<KeptRow[]> {
  if (type !== "customer") return [];
  const gone = records.filter(({ id }) => !states.has(id));
  const merged = await findMergedSince(
    trx,
    gone.map(({ id }) => id),
  );
  return gone.flatMap(({ id, changes }) => {
    const by = merged.get(id);
    return by === undefined
      ? []
      : [{ importId, fromRow, type, id, created: false, changes, kept: JSON.stringify(by) }];
  });
}

/** The newest other import that stands and changed one of the kept fields. */
function laterImport(
  { importId }: UndoContext,
  { kept }: Restoration,
  ties: readonly RecordTie[],
): KeptBy | undefined {
  const fields = new Set(kept.flatMap(({ field }) => (isTold(field) ? [field] : [])));
  const tie = ties.findLast(
    ({ stands, changes, importId: other }) =>
      stands && other !== importId && changes.some(({ field }) => fields.has(field)),
  );
  return tie && heldByImport(tie);
}

function groupTies(ties: readonly RecordTie[]): Map<string, RecordTie[]> {
  const byRecord = new Map<string, RecordTie[]>();
  for (const tie of ties) {
    const known = byRecord.get(tie.id);
    if (known) known.push(tie);
    else byRecord.set(tie.id, [tie]);
  }
  return byRecord;
}

/** What this undo leaves of its own change, and what is left of earlier ones that it settled. */
function restOf(
  { importId, fromRow }: UndoContext,
  {
    type,
    id,
    plan,
    ties,
    by,
  }: { type: RecordType; id: string; plan: Restoration; ties: readonly RecordTie[]; by: KeptBy },
): KeptRow[] {
  const { kept, settled } = plan;
  const rows: KeptRow[] = [];
  if (kept.length > 0) {
    const told = kept.some(({ field }) => isTold(field)) ? JSON.stringify(by) : "";
    rows.push({ importId, fromRow, type, id, created: false, changes: kept, kept: told });
  }
  for (const tie of settled.size > 0 ? ties : []) {
    const changes = tie.changes.filter((change) => !settled.has(change));
    if (changes.length === tie.changes.length) continue;
    const isWorthTelling = tie.created || changes.some(({ field }) => isTold(field));
    rows.push({ ...tie, changes, kept: isWorthTelling ? tie.kept : "" });
  }
  return rows;
}

function noteTouched(
  context: UndoContext,
  type: RecordType,
  states: ReadonlyMap<string, RecordState>,
  plans: ReadonlyMap<string, Restoration>,
): void {
  for (const [id, { restored }] of plans) {
    const now = states.get(id) ?? {};
    if (Object.keys(restored).some(isTold)) context.restored += 1;
    const customers = type === "customer" ? [id] : textsOf([now.customerId, restored.customerId]);
    for (const customerId of customers) context.customerIds.add(customerId);
    noteLetGo(context, type, [id]);
    if (type === "response") noteLetGo(context, "survey", textsOf([now.surveyId]));
    if (restored.customerId !== undefined) noteLetGo(context, "customer", textsOf([now.customerId]));
    if (restored.companyId !== undefined) noteLetGo(context, "company", textsOf([now.companyId]));
    if (restored.parentId !== undefined) noteLetGo(context, "company", textsOf([now.parentId]));
  }
}
