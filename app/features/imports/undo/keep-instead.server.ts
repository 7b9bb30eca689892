import type { FieldValue, RecordState } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { RecordType } from "../storing/change-log.ts";
import { selectExisting } from "./holders.repository.server.ts";
import type { KeptBy } from "./kept.ts";
import type { RecordTie } from "./record-ties.repository.server.ts";
import type { Restoration } from "./restore-fields.ts";
import type { UndoContext } from "./undo-context.ts";

/** An undo gives consent back only where nobody has spoken of it since the import said that it was withdrawn. */
export function isWithdrawalSaidAgain(
  { importId }: UndoContext,
  now: RecordState,
  { restored }: Restoration,
  ties: readonly RecordTie[],
  isEdited: boolean,
): boolean {
  const { consent = "withdrawn" } = restored;
  if (now.consent !== "withdrawn" || consent === "withdrawn") return false;
  const saysSo = (tie: RecordTie) =>
    tie.stands &&
    tie.importId !== importId &&
    tie.changes.some(({ field, after }) => field === "consent" && after === "withdrawn");
  return isEdited || ties.some(saysSo);
}

/** A link to somebody who is gone cannot come back: an event stays where it is, a text is nobody's. */
export async function refuseLinks(
  trx: Db,
  type: RecordType,
  states: ReadonlyMap<string, RecordState>,
  plans: ReadonlyMap<string, Restoration>,
): Promise<Map<string, KeptBy>> {
  const refusals = new Map<string, KeptBy>();
  const links = [...plans.values()].flatMap(({ restored }) => [
    restored.customerId,
    restored.companyId,
    restored.parentId,
  ]);
  const existing = await selectExisting(trx, textsOf(links));
  for (const [id, plan] of plans) {
    for (const field of ["customerId", "companyId", "parentId"]) {
      const target = plan.restored[field];
      if (typeof target !== "string" || existing.has(target)) continue;
      if (type !== "event") plan.restored[field] = null;
      else {
        keepInstead(plan, states.get(id) ?? {}, [field]);
        refusals.set(id, keptBecause("gone"));
      }
    }
  }
  return refusals;
}

/** A reason that names nobody and no other import. */
export function keptBecause(by: KeptBy["by"]): KeptBy {
  return { by, name: null, at: null, importId: null };
}

/** Keeps fields that would have got an earlier value. */
export function keepInstead(plan: Restoration, now: RecordState, fields: readonly string[]): void {
  for (const field of fields) {
    const before = plan.restored[field];
    if (before === undefined) continue;
    plan.kept.push({ field, before, after: now[field] ?? null });
    delete plan.restored[field];
  }
}

/** The texts among values of fields: those that can be ids of other records. */
export function textsOf(values: readonly (FieldValue | undefined)[]): string[] {
  return values.filter((value) => typeof value === "string");
}
