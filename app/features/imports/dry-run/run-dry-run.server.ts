import { ensureAttribute, listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { findSpaceProblem, readSpaces } from "../files/disk-space.server.ts";
import { isFileGone, uploadFolder, uploadPath } from "../files/upload-folder.server.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { type ImportPlan, planImport } from "../mapping/import-plan.ts";
import { UnreadableFileError } from "../rows/csv-reader.ts";
import { readRows } from "../rows/read-rows.server.ts";
import { prepareSurvey, surveyFor } from "../storing/prepare-survey.server.ts";
import { basisOf } from "./dry-run-basis.server.ts";
import { createDryRunChunks, type DryRunChunks } from "./dry-run-chunks.server.ts";
import { insertDryRunRows, removeDryRunRows, updateDryRun } from "./dry-runs.repository.server.ts";
import { copyAttribute, copySurvey, openImportScratch } from "./scratch-copy.repository.server.ts";

type DryRunJob = JobRun<{ importId: string; runId: string }>;

const SHOWN_EVERY_MS = 1000;

/** Somebody cancelled the run, began another, or started or discarded the import. */
class DryRunOverError extends Error {}

/**
 * Does with every row of a waiting file what an import would do, in a scratch database, and keeps what that would be.
 * The records are only read. After a crash it begins anew.
 */
export async function dryRunImport(run: DryRunJob): Promise<void> {
  const { db, payload } = run;
  const entry = await selectImport(db, payload.importId);
  if (!entry || entry.fileKey === null) return;
  try {
    await begin(run, entry);
    const error = await readWhole(run, entry, uploadPath(entry.fileKey)).catch(sayIfGone);
    await keep(run, { state: error === null ? "done" : "failed", error, finishedAt: nowIso() });
  } catch (error) {
    if (!(error instanceof DryRunOverError)) throw error;
  }
}

/** Where the import was started or discarded, nobody is told: the run is over then. */
function sayIfGone(error: unknown): string {
  if (!isFileGone(error)) throw error;
  return "The uploaded file is gone. Please upload it again.";
}

async function begin({ db, payload, assertHeld }: DryRunJob, entry: Import): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assertHeld(trx);
    const { importId, runId } = payload;
    const started = await updateDryRun(trx, importId, runId, { state: "running", basis: basisOf(entry) });
    if (!started) throw new DryRunOverError();
    await removeDryRunRows(trx, importId);
  });
}

/** Null when the file was read to its end, else why it could not be. */
async function readWhole(run: DryRunJob, entry: Import, file: string): Promise<string | null> {
  const scratch = await openImportScratch(uploadFolder(), run.payload.runId);
  try {
    const planned = await planIn(run.db, scratch.db, entry);
    if (!planned.ok) return [...planned.fieldErrors.values()].join("; ");
    const { plan } = planned;
    const survey = entry.kind === "answers" ? await surveyIn(run, scratch.db, entry, file, plan) : null;
    const chunks = createDryRunChunks(run.db, scratch.db, { entry, plan, survey });
    const problem = await readAll(run, entry, file, chunks);
    await show(run, chunks, entry.fileBytes, entry.fileBytes);
    return problem;
  } finally {
    await scratch.discard();
  }
}

/** The plan with every attribute defined, in the scratch alone where it is new. */
async function planIn(db: Db, scratch: Db, entry: Import) {
  const planned = planImport(entry.kind, entry.mapping, entry.detection, await listAttributes(db));
  if (!planned.ok) return planned;
  const attributes: ImportPlan["attributes"] = [];
  for (const { attribute, ...rest } of planned.plan.attributes) {
    // One that is there brings along the rule by which its values lead.
    if (attribute.id !== null) await copyAttribute(db, scratch, attribute.id);
    const known = attribute.id === null ? await ensureAttribute(scratch, attribute) : attribute;
    attributes.push({ ...rest, attribute: { ...attribute, id: known.id } });
  }
  return { ...planned, plan: { ...planned.plan, attributes } };
}

/** The survey that the file's answers would go to, made or extended in the scratch. */
async function surveyIn(run: DryRunJob, scratch: Db, entry: Import, file: string, plan: ImportPlan) {
  await copySurvey(run.db, scratch, surveyFor(entry).key);
  return prepareSurvey({ ...run, db: scratch, assertHeld: async () => undefined }, entry, file, plan);
}

async function readAll(
  run: DryRunJob,
  entry: Import,
  file: string,
  chunks: DryRunChunks,
): Promise<string | null> {
  let shownAt = Date.now();
  try {
    for await (const { rows, bytesRead } of readRows(file, entry.detection)) {
      for (const row of rows) {
        if (chunks.add(row)) await chunks.tryOut();
      }
      run.signal.throwIfAborted();
      if (Date.now() - shownAt < SHOWN_EVERY_MS) continue;
      shownAt = Date.now();
      await show(run, chunks, bytesRead, entry.fileBytes);
      const problem = await findSpaceProblem(readSpaces);
      if (problem !== null) return problem;
    }
    await chunks.finish();
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    await chunks.finish();
    return error.message;
  }
}

/** Keeps what was found so far, so that the page can show it. */
async function show(
  run: DryRunJob,
  chunks: DryRunChunks,
  bytesRead: number,
  fileBytes: number,
): Promise<void> {
  const { rowsRead, tally, personal, aside } = chunks;
  const totalRows = Math.max(rowsRead, Math.round((rowsRead * fileBytes) / Math.max(1, bytesRead)));
  const { counts, reasons } = tally;
  const found = {
    rowsRead,
    totalRows,
    counts,
    reasons,
    personalData: personal.report(),
    setAside: aside.counts(),
  };
  await keep(run, found, tally.takeRows());
}

async function keep(
  { db, payload, assertHeld }: DryRunJob,
  change: Parameters<typeof updateDryRun>[3],
  rows: Parameters<typeof insertDryRunRows>[2] = [],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assertHeld(trx);
    if (!(await updateDryRun(trx, payload.importId, payload.runId, change))) throw new DryRunOverError();
    await insertDryRunRows(trx, payload.importId, rows);
  });
}
