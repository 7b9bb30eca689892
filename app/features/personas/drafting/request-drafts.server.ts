import { countCustomers } from "#app/features/customers/customers.service.server.ts";
import { decideMembers, getSegment } from "#app/features/segments/segments.service.server.ts";
import { draftPersonas } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { findJob, hasGivenUp } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type Author, createPersona, findPersona } from "../personas.service.server.ts";

/** Up to so many customers personas are drafted while somebody waits; beyond, by the worker. */
const DRAFTED_AT_ONCE = 5000;

/** What became of a request: personas that are there, or a job that drafts them. */
export type Requested = { personaIds: string[] } | { jobId: string };

/**
 * Drafts a persona of each of these segments, at once in a small company, else by a job. Throws NotFoundError for an
 * unknown segment, and InvalidInputError when nobody is in one that is drafted at once.
 */
export async function requestDrafts(
  db: Db,
  segmentIds: readonly string[],
  author: Author,
): Promise<Requested> {
  for (const id of segmentIds) await getSegment(db, id);
  const planned = segmentIds.map((segmentId) => ({ segmentId, personaId: newId() }));
  if ((await countCustomers(db)) > DRAFTED_AT_ONCE) {
    const jobId = await db
      .transaction()
      .execute((trx) =>
        enqueue(trx, draftPersonas, { planned, author: { id: author.id, name: author.name } }),
      );
    return { jobId };
  }
  const personaIds: string[] = [];
  for (const { segmentId } of planned) {
    await decideMembers(db, segmentId);
    personaIds.push(await createPersona(db, segmentId, author));
  }
  return { personaIds };
}

/** Drafts what was planned and is not there yet; can run twice. A segment that is gone, or holds nobody, is passed over. */
export async function draftPlanned(
  db: Db,
  { planned, author }: { planned: readonly { segmentId: string; personaId: string }[]; author: Author },
  { progress, signal }: { progress: ShowProgress; signal: AbortSignal },
): Promise<void> {
  for (const [at, { segmentId, personaId }] of planned.entries()) {
    await progress(at, planned.length, "counting who belongs, then drafting");
    signal.throwIfAborted();
    if (await findPersona(db, personaId)) continue;
    try {
      await decideMembers(db, segmentId, { signal });
      await createPersona(db, segmentId, author, personaId);
    } catch (error) {
      if (!(error instanceof InvalidInputError || error instanceof NotFoundError)) throw error;
    }
  }
  await progress(planned.length, planned.length);
}

/** How far a job is that drafts personas; null for an address that names none. */
export async function readDrafting(db: Db, jobId: string) {
  const job = await findJob(db, jobId);
  if (job?.name !== draftPersonas.name) return null;
  const failed = hasGivenUp(job);
  return {
    done: job.progressDone,
    total: job.progressTotal,
    note: failed ? "The drafting was given up after several tries. The log says why." : job.progressNote,
    finished: failed || job.state === "done",
  };
}
