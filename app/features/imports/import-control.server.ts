import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { ingestImport } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { removeFiles } from "./files/upload-folder.server.ts";
import { getImport } from "./get-import.server.ts";
import { updateContinued, updatePaused } from "./import-control.repository.server.ts";
import { endImport } from "./import-progress.repository.server.ts";
import type { Import } from "./imports.repository.server.ts";

/** Has an import stand still after its present chunk, until a person lets it go on. Throws ConflictError. */
export async function pauseImport(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await updatePaused(trx, id, nowIso()))) throw new ConflictError("This import is not running.");
    await noteDone(trx, actor, await getEntry(trx, id), "import.paused");
  });
}

/** Lets a paused import go on where it stands. Throws ConflictError when it is not paused. */
export async function continueImport(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await updateContinued(trx, id))) throw new ConflictError("This import is not paused.");
    await enqueue(trx, ingestImport, { importId: id });
    await noteDone(trx, actor, await getEntry(trx, id), "import.continued");
  });
}

/** Stops an import; rows that were stored stay until it is undone. Throws ConflictError when it has ended already. */
export async function cancelImport(db: Db, id: string, actor: Actor | null = null): Promise<void> {
  const entry = await getEntry(db, id);
  await db.transaction().execute(async (trx) => {
    const ended = await endImport(trx, id, { status: "cancelled", error: null, finishedAt: nowIso() });
    if (!ended) throw new ConflictError("This import has ended already.");
    await noteDone(trx, actor, entry, "import.cancelled");
  });
  // While it runs, the worker holds the file open; it removes the file when it notices.
  if (entry.status !== "running") await removeFiles(entry);
}

async function getEntry(db: Db, id: string): Promise<Import> {
  const entry = await getImport(db, id);
  return entry;
}

async function noteDone(trx: Db, actor: Actor | null, entry: Import, action: string): Promise<void> {
  await recordAudit(trx, actor, {
    action,
    subjectType: "import",
    subjectId: entry.id,
    detail: { file: entry.fileName, kind: entry.kind, rows: entry.rowsRead },
  });
}
