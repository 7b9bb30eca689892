import { findLastAction } from "#app/features/audit/audit.service.server.ts";
import type { HeldBy } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { RecordType } from "../storing/change-log.ts";
import { selectHoldingImports, selectTypedLabels } from "./holders.repository.server.ts";
import type { KeptBy } from "./kept.ts";
import type { RecordTie } from "./record-ties.repository.server.ts";

const nobody = { name: null, at: null, importId: null };

/** The later import that holds a record, in words for the report. */
export function heldByImport({ importId, fileName, importedAt }: RecordTie): KeptBy {
  return { by: "import", name: fileName, at: importedAt, importId };
}

/** Who edited records by hand after a time, by record; who did it is in the audit trail. */
export async function findEditors(
  db: Db,
  ids: readonly string[],
  after: string,
): Promise<Map<string, KeptBy>> {
  const actions = await findLastAction(db, ids, after);
  return new Map(
    [...actions].map(([id, { actorName, at }]) => [
      id,
      { by: "person", name: actorName, at, importId: null },
    ]),
  );
}

/** Names who or what holds each record that could not be removed. */
export async function nameHolders(
  db: Db,
  type: RecordType,
  held: ReadonlyMap<string, HeldBy>,
  after: string,
): Promise<Map<string, KeptBy>> {
  const idsHeldBy = (...reasons: HeldBy[]) =>
    [...held].flatMap(([id, reason]) => (reasons.includes(reason) ? [id] : []));
  const editors = await findEditors(db, idsHeldBy("edit", "correction"), after);
  const imports =
    type === "customer" ? await selectHoldingImports(db, idsHeldBy("feedback", "purchase")) : new Map();
  const labels = await selectTypedLabels(db, type === "value" ? [] : idsHeldBy("value"));
  const named = new Map<string, KeptBy>();
  for (const [id, reason] of held) {
    const by = keptBy(type, reason);
    const label = labels.get(id);
    named.set(
      id,
      editors.get(id) ??
        imports.get(id) ??
        (label === undefined ? { ...nobody, by } : { ...nobody, by, name: label }),
    );
  }
  return named;
}

function keptBy(type: RecordType, reason: HeldBy): KeptBy["by"] {
  if (reason === "edit") return "unknown";
  if (reason === "value" && type === "value") return "heard";
  return reason === "person" ? "value" : reason;
}
