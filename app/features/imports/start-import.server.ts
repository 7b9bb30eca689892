import type { Actor } from "#app/features/accounts/account.schema.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { ensureAttribute, listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { ingestImport } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { ConflictError, ForbiddenError, InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { getImport } from "./get-import.server.ts";
import type { Mapping } from "./import.schema.ts";
import { updateWaiting } from "./import-progress.repository.server.ts";
import { type ImportPlan, planImport } from "./mapping/import-plan.ts";
import { insertDefined } from "./storing/import-changes.repository.server.ts";

/**
 * Keeps the mapping, defines the attributes it asks for, and has a worker read the file: all of it or nothing.
 * Throws InvalidInputError keyed by form field, ForbiddenError, ConflictError when it was started already.
 */
export async function startImport(db: Db, actor: Actor, id: string, mapping: Mapping): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const entry = await getImport(trx, id);
    const planned = planImport(entry.kind, mapping, entry.detection, await listAttributes(trx));
    if (!planned.ok) throw new InvalidInputError("Please mend the mapping.", planned.fieldErrors);
    const { settled, defined } = await defineAttributes(trx, actor, planned.plan, mapping);
    if (!(await updateWaiting(trx, id, { mapping: settled, status: "queued" }))) {
      throw new ConflictError("This import has started already.");
    }
    await insertDefined(trx, id, defined);
    await enqueue(trx, ingestImport, { importId: id });
    await recordAudit(trx, actor, {
      action: "import.started",
      subjectType: "import",
      subjectId: id,
      detail: { file: entry.fileName, kind: entry.kind, source: settled.sourceName },
    });
  });
}

/** The mapping with every new attribute defined and named by its id, and the ids of those that are new. */
async function defineAttributes(
  trx: Db,
  actor: Actor,
  plan: ImportPlan,
  mapping: Mapping,
): Promise<{ settled: Mapping; defined: string[] }> {
  const columns = [...mapping.columns];
  const defined: string[] = [];
  for (const { attribute, column } of plan.attributes) {
    const choice = columns[column.index];
    if (choice?.target !== "new-attribute") continue;
    if (attribute.id === null && !can(actor.role, "attributes.edit")) {
      throw new ForbiddenError(
        "Your role may not define attributes. Leave the column out, or ask a marketer.",
      );
    }
    const { id } = await ensureAttribute(trx, attribute);
    if (attribute.id === null) defined.push(id);
    columns[column.index] = { ...choice, target: `attribute:${id}` };
  }
  return { settled: { ...mapping, columns }, defined };
}
