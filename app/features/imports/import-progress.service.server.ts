import { ingestImport, undoImport, unpackImport } from "#app/jobs/contracts.ts";
import { findLatestJob, hasGivenUp } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { formatCount } from "#app/lib/numbers.ts";
import type { Db } from "#db/client.server.ts";
import { selectControl } from "./import-control.repository.server.ts";
import { type ImportSummary, selectSummary } from "./imports.repository.server.ts";

/** How far an import is, and why it stands still if it does; cheap enough to be asked each second. Throws NotFoundError. */
export async function readProgress(db: Db, id: string) {
  const summary = await selectSummary(db, id);
  if (!summary) throw new NotFoundError("There is no import at this address.");
  if (summary.status === "unpacking") return readUnpacking(db, id);
  if (summary.status === "undoing") return readUndoing(db, id, summary.rowsRead);
  const active = summary.status === "queued" || summary.status === "running";
  const stalled = active ? await findStall(db, id) : null;
  const notes = new Map([
    ["queued", "Begins as soon as what Earshot is doing just now is finished."],
    [
      "running",
      `${await describePace(db, summary)}Then the texts are read for pain points, goals and praise.`,
    ],
  ]);
  return {
    progress: {
      done: summary.rowsRead,
      total: summary.totalRows,
      note: stalled ?? summary.error ?? notes.get(summary.status) ?? null,
      finished: !active || stalled !== null,
    },
    stalled,
  };
}

/** "9,500 rows a second, about 40 seconds left. " as far as it can be known; empty before. */
async function describePace(db: Db, { id, status, rowsRead, totalRows }: ImportSummary): Promise<string> {
  const control = status === "running" ? await selectControl(db, id) : undefined;
  if (!control?.begunAt) return "";
  const seconds = (Date.now() - Date.parse(control.begunAt)) / 1000;
  const pace = (rowsRead - control.begunRow) / seconds;
  if (seconds < 1 || pace < 1) return "";
  const left = totalRows === null ? null : Math.ceil((totalRows - rowsRead) / pace);
  const rest =
    left === null || left < 1
      ? ""
      : `, about ${left < 120 ? `${left} seconds` : `${Math.round(left / 60)} minutes`} left`;
  return `${formatCount(Math.round(pace))} rows a second${rest}. `;
}

/** How far an undo is; the job knows, the import does not. */
async function readUndoing(db: Db, id: string, rows: number) {
  const job = await findLatestJob(db, `${undoImport.name}:${id}`);
  const stalled = hasGivenUp(job)
    ? "The undo was given up after several tries; what it took back so far is gone. The log says why."
    : null;
  const note = "Then profiles, segments and themes are counted anew.";
  return {
    progress: {
      done: job?.progressDone ?? 0,
      total: rows,
      note: stalled ?? note,
      finished: stalled !== null,
    },
    stalled,
  };
}

/** The rows that were unpacked so far; the job knows them, the import does not. */
async function readUnpacking(db: Db, id: string) {
  const job = await findLatestJob(db, `${unpackImport.name}:${id}`);
  const stalled = hasGivenUp(job)
    ? "The file could not be unpacked after several tries. The log says why."
    : null;
  const waits = "Begins as soon as what Earshot is doing just now is finished.";
  return {
    progress: {
      done: job?.progressDone ?? 0,
      total: null,
      note: stalled ?? job?.progressNote ?? (job?.state === "waiting" ? waits : null),
      finished: stalled !== null,
    },
    stalled,
  };
}

/** Has the worker go on where a given-up import stands. Throws ConflictError when nothing stands still. */
export async function resumeImport(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (hasGivenUp(await findLatestJob(trx, `${unpackImport.name}:${id}`))) {
      const summary = await selectSummary(trx, id);
      if (summary?.status === "unpacking") return enqueue(trx, unpackImport, { importId: id });
    }
    if (hasGivenUp(await findLatestJob(trx, `${undoImport.name}:${id}`))) {
      const summary = await selectSummary(trx, id);
      if (summary?.status === "undoing") return enqueue(trx, undoImport, { importId: id });
    }
    if ((await findStall(trx, id)) === null) {
      throw new ConflictError("This import is not standing still.");
    }
    await enqueue(trx, ingestImport, { importId: id });
  });
}

async function findStall(db: Db, id: string): Promise<string | null> {
  const job = await findLatestJob(db, `${ingestImport.name}:${id}`);
  if (!hasGivenUp(job)) return null;
  return "The import was given up after several tries; every row up to here is stored. The log says why.";
}
