import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { getImport } from "../get-import.server.ts";
import { updateWaiting } from "../import-progress.repository.server.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { applyKeptMapping, toKeptMapping, withKnownAttributes } from "./kept-mapping.ts";
import {
  deleteMapping,
  hasMapping,
  type KeptMappingEntry,
  type MappingKey,
  selectMappings,
  touchMapping,
  upsertMapping,
} from "./kept-mappings.repository.server.ts";

/** More tools than anybody exports from. */
const MOST_KEPT = 200;

/** A kept mapping as pages show it. */
export type KeptMappingSummary = Omit<KeptMappingEntry, "mapping"> & { columns: number };

/** Every kept mapping (at most 200), the last used first. */
export async function listKeptMappings(db: Db): Promise<KeptMappingSummary[]> {
  return (await selectMappings(db, null, MOST_KEPT)).map(summarise);
}

/** The kept mapping that was last used and fits the columns of a file that waits; undefined when none does. */
export async function findFittingMapping(
  db: Db,
  entry: Import,
): Promise<(KeptMappingSummary & { inUse: boolean }) | undefined> {
  const kept = await selectMappings(db, entry.kind, MOST_KEPT);
  const found = kept.find((one) => fits(one, entry));
  return found && { ...summarise(found), inUse: isDeepStrictEqual(fits(found, entry), entry.mapping) };
}

/** Whether the mapping of an import is kept already. */
export async function isMappingKept(db: Db, entry: Import): Promise<boolean> {
  return hasMapping(db, keyOf(entry));
}

/** Keeps the mapping of an import that is done, to offer it for the next such file. Throws ConflictError before. */
export async function keepMapping(db: Db, actor: Actor, importId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const entry = await getImport(trx, importId);
    if (entry.status !== "done")
      throw new ConflictError("Only the mapping of a finished import can be kept.");
    await upsertMapping(trx, keyOf(entry), {
      id: newId(),
      sourceName: entry.mapping.sourceName,
      preset: entry.detection.preset,
      mapping: toKeptMapping(entry.mapping, entry.detection.columns),
      usedRows: entry.rowsRead,
      usedAt: entry.finishedAt ?? nowIso(),
      createdBy: actor.id,
    });
    await recordAudit(trx, actor, {
      action: "import.mapping-kept",
      subjectType: "import",
      subjectId: importId,
      detail: { source: entry.mapping.sourceName, kind: entry.kind },
    });
  });
}

/** Gives a waiting import the choices of a kept mapping. Throws NotFoundError, ConflictError where it does not fit. */
export async function takeKeptMapping(db: Db, importId: string, mappingId: string): Promise<void> {
  const entry = await selectImport(db, importId);
  const kept = entry && (await selectMappings(db, entry.kind, MOST_KEPT)).find(({ id }) => id === mappingId);
  if (!entry || !kept) throw new NotFoundError("This mapping is not kept any more.");
  const fitting = fits(kept, entry);
  if (!fitting) throw new ConflictError("This mapping uses columns that the file does not have.");
  // An undo may have removed an attribute since.
  const attributeIds = new Set((await listAttributes(db)).map(({ id }) => id));
  const mapping = withKnownAttributes(fitting, attributeIds);
  if (!(await updateWaiting(db, importId, { mapping }))) {
    throw new ConflictError("This import has started already; its mapping cannot be changed any more.");
  }
}

/** Throws NotFoundError when it is gone already. */
export async function removeKeptMapping(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await deleteMapping(trx, id))) throw new NotFoundError("This mapping is not kept any more.");
    await recordAudit(trx, actor, {
      action: "import.mapping-removed",
      subjectType: "import-mapping",
      subjectId: id,
    });
  });
}

/** Notes in the transaction that ends an import that its mapping was used once more, where it is kept. */
export async function noteMappingUsed(trx: Db, entry: Import): Promise<void> {
  await touchMapping(trx, keyOf(entry), { importId: entry.id, at: nowIso() });
}

/** Words of cells and derived columns are the preset's: a mapping fits only files that are read with the same one. */
function fits(kept: KeptMappingEntry, { detection }: Import) {
  return kept.preset === detection.preset ? applyKeptMapping(kept.mapping, detection.columns) : null;
}

function keyOf({ kind, mapping, detection }: Import): MappingKey {
  const names = toKeptMapping(mapping, detection.columns).columns.map(({ name }) => name);
  const known = JSON.stringify([detection.preset, mapping.sourceName.toLowerCase(), ...names.sort()]);
  return { kind, fingerprint: createHash("sha256").update(known).digest("hex") };
}

function summarise({ mapping, ...entry }: KeptMappingEntry): KeptMappingSummary {
  return { ...entry, columns: mapping.columns.length };
}
