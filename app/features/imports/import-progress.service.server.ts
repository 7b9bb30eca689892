import { ingestImport, unpackImport } from "#app/jobs/contracts.ts";
import { findLatestJob, type JobStatus } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { selectSummary } from "./imports.repository.server.ts";

/** How far an import is, and why it stands still if it does; cheap enough to be asked each second. Throws NotFoundError. */
export async function readProgress(db: Db, id: string) {
  const summary = await selectSummary(db, id);
  if (!summary) throw new NotFoundError("There is no import at this address.");
  if (summary.status === "unpacking") return readUnpacking(db, id);
  const active = summary.status === "queued" || summary.status === "running";
  const stalled = active ? await findStall(db, id) : null;
  const notes = new Map([
    ["queued", "Begins as soon as what Earshot is doing just now is finished."],
    ["running", "Then the texts are read for pain points, goals and praise."],
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

function hasGivenUp(job: JobStatus | undefined): boolean {
  return job?.state === "failed" || job?.state === "quarantined";
}
