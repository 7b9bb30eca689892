import { dryRunImport } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { getImport } from "../get-import.server.ts";
import { selectImport } from "../imports.repository.server.ts";
import type { JobProgress } from "../preparation.server.ts";
import { readDryRunJob } from "../preparation.server.ts";
import type { DryRun, DryRunOutcome, DryRunRow } from "./dry-run.schema.ts";
import { basisOf } from "./dry-run-basis.server.ts";
import { replaceDryRun, selectDryRun, selectDryRunRows, updateDryRun } from "./dry-runs.repository.server.ts";

const PAGE = 25;

/** A dry run with whether it still says what an import would do now. */
export type ShownDryRun = DryRun & { isCurrent: boolean };

/**
 * Has a worker find out what the import would do with each row, as its mapping stands; takes the place of an earlier
 * run. Throws NotFoundError, ConflictError once the import has started.
 */
export async function startDryRun(db: Db, importId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const entry = await getImport(trx, importId);
    if (entry.status !== "mapping") throw new ConflictError("This import has started already.");
    const runId = newId();
    await replaceDryRun(trx, importId, runId, nowIso());
    await enqueue(trx, dryRunImport, { importId, runId });
  });
}

/** Stops a dry run; what it found so far stays to be seen. Throws ConflictError when it has ended already. */
export async function cancelDryRun(db: Db, importId: string): Promise<void> {
  const run = await selectDryRun(db, importId);
  const change = { state: "cancelled" as const, finishedAt: nowIso() };
  const stopped = run && (await updateDryRun(db, importId, run.runId, change));
  if (!stopped) throw new ConflictError("This dry run has ended already.");
}

/** The import's last dry run; undefined where there was none. */
export async function findDryRun(db: Db, importId: string): Promise<ShownDryRun | undefined> {
  const run = await selectDryRun(db, importId);
  const entry = run && (await selectImport(db, importId));
  if (!run || !entry) return undefined;
  const active = run.state === "waiting";
  return { ...run, isCurrent: active || run.basis === basisOf(entry) };
}

/** How far a dry run is; cheap enough to be asked each second. */
export async function readDryRunProgress(db: Db, importId: string): Promise<JobProgress> {
  const run = await selectDryRun(db, importId);
  if (!run) return { done: 0, total: null, note: null, finished: true };
  const isActive = run.state === "waiting" || run.state === "running";
  const job = isActive ? await readDryRunJob(db, run.runId) : null;
  return {
    done: run.rowsRead,
    total: run.totalRows,
    note: job?.note ?? run.error,
    finished: job?.finished ?? true,
  };
}

/** A page of rows of one outcome, of one reason where it is given, in the order of the file; `after`: a row's number. */
export async function listDryRunRows(
  db: Db,
  importId: string,
  group: { outcome: DryRunOutcome; reason: number | null; after: number },
): Promise<{ rows: DryRunRow[]; next: number | null }> {
  const found = await selectDryRunRows(db, importId, group, PAGE + 1);
  const { page, next } = cutPage(found, PAGE, ({ rowNumber }) => rowNumber);
  return { rows: page, next };
}
