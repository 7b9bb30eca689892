import { profileImport } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { isFileGone, uploadPath } from "../files/upload-folder.server.ts";
import { type Detection, mappingSchema } from "../import.schema.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { initialMapping } from "../mapping/suggest-mapping.ts";
import { findPreset } from "../presets/index.ts";
import { bindRules } from "../presets/row-rules.ts";
import { UnreadableFileError } from "../rows/csv-reader.ts";
import { readRows } from "../rows/read-rows.server.ts";
import {
  type KeptReading,
  replaceDetection,
  replaceMapping,
  selectReading,
} from "./import-detection.repository.server.ts";
import { createProfiler } from "./profile-columns.ts";
import { createPassageFinder, mayRecur } from "./recurring-passages.ts";

const PROGRESS_EVERY_MS = 1000;

/** With fewer texts nothing can recur in enough of them. */
const FEWEST_TEXTS = 20;

/**
 * Has all rows of a waiting file looked at, unless its beginning was the whole and there are no texts to compare. Call
 * it in the file's transaction.
 */
export async function lookAtAllRows(trx: Db, importId: string, detection: Detection): Promise<void> {
  if (isOpen(detection)) await enqueue(trx, profileImport, { importId });
}

function isOpen({ kind, wholeRows, recurring }: Detection): boolean {
  return wholeRows === null || (mayRecur(kind) && recurring === null && wholeRows >= FEWEST_TEXTS);
}

/**
 * Looks at all rows of a waiting file once and keeps what they show of its columns. Choices that a person made stay;
 * suggestions that nobody touched follow what was found.
 */
export async function profileRows(run: JobRun<{ importId: string }>): Promise<void> {
  const { db, payload } = run;
  const entry = await selectImport(db, payload.importId);
  const kept = await selectReading(db, payload.importId);
  if (!entry || !kept || entry.fileKey === null || !isOpen(kept.detection)) return;
  const detection = await profileFile(run, uploadPath(entry.fileKey), entry, kept);
  if (detection === null) return;
  await db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    if (!(await replaceDetection(trx, entry.id, kept, detection))) return;
    if (!isUntouched(kept, entry)) return;
    const { personalData } = kept.mapping;
    const mapping = { ...initialMapping(entry.kind, detection, entry.fileName), personalData };
    await replaceMapping(trx, entry.id, kept, mapping);
  });
}

/** Whether the mapping is still the one that was suggested from the file's beginning; what is redacted stays anyway. */
function isUntouched({ mapping, detection }: KeptReading, { kind, fileName }: Import): boolean {
  const { personalData } = mapping;
  const suggested = mappingSchema.parse({ ...initialMapping(kind, detection, fileName), personalData });
  return JSON.stringify(mapping) === JSON.stringify(suggested);
}

/** Null when the file is gone. */
async function profileFile(
  run: JobRun<unknown>,
  file: string,
  { kind, fileBytes }: Import,
  { detection, mapping }: KeptReading,
): Promise<Detection | null> {
  const preset = findPreset(detection.preset);
  const rules = preset ? bindRules(preset, detection.columns) : null;
  const profiler = createProfiler(detection.columns.map((column) => column.name));
  const passages = createPassageFinder(kind, mapping, detection);
  let [seen, shownAt] = [0, 0];
  try {
    for await (const { rows, bytesRead } of readRows(file, detection)) {
      run.signal.throwIfAborted();
      for (const row of rows) {
        seen += 1;
        if (row.problem === null) profiler.add(rules ? rules.withDerived(row.cells) : row.cells, row.line);
        passages?.add({ ...row, number: seen });
      }
      if (Date.now() - shownAt < PROGRESS_EVERY_MS) continue;
      shownAt = Date.now();
      await run.progress(seen, Math.max(seen, Math.round((seen * fileBytes) / Math.max(1, bytesRead))));
    }
  } catch (error) {
    if (isFileGone(error)) return null;
    // What could be read up to there is shown; the import itself says what is wrong.
    if (!(error instanceof UnreadableFileError)) throw error;
  }
  const { rows, columns } = profiler.finish();
  const recurring = passages?.finish() ?? [];
  const marked = columns.map((column, at) => ({
    ...column,
    derived: detection.columns[at]?.derived ?? false,
  }));
  return { ...detection, columns: marked, sampledRows: rows, wholeRows: seen, recurring };
}
