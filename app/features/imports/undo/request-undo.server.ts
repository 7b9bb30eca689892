import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { undoImport } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { getImport } from "../get-import.server.ts";
import { hasTraces } from "./has-traces.server.ts";
import { beginUndo } from "./undo-progress.repository.server.ts";

/** Has a worker take a whole import back. Throws NotFoundError, and ConflictError where there is nothing to take back. */
export async function requestUndo(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const entry = await getImport(trx, id);
    if (!(await hasTraces(trx, id))) {
      throw new ConflictError("What this import changed is not kept any more, so that it cannot be undone.");
    }
    if (!(await beginUndo(trx, id, actor.name, nowIso()))) {
      throw new ConflictError("Only an import that has ended can be undone; stop it first.");
    }
    await enqueue(trx, undoImport, { importId: id });
    await recordAudit(trx, actor, {
      action: "import.undone",
      subjectType: "import",
      subjectId: id,
      detail: { file: entry.fileName, kind: entry.kind, source: entry.mapping.sourceName },
    });
  });
}
