import { sweepImports } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { sweepUploads } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import { endImport } from "./import-progress.repository.server.ts";
import { needsFile, selectAbandoned } from "./imports.repository.server.ts";
import { removeUpload, uploadFolder } from "./upload-folder.server.ts";

/** Half an upload is rubbish after an hour; a file that waits for its mapping is kept for a day. */
const HALF_UPLOAD_MS = 60 * 60 * 1000;
const ABANDONED_MS = DAY_MS;

/** Has the uploads looked through once this one would be overdue. Takes a transaction. */
export async function scheduleSweep(trx: Db): Promise<void> {
  await enqueue(trx, sweepImports, {}, { delayMs: HALF_UPLOAD_MS });
}

/** Removes files that nobody will import any more, and comes back while some still wait. */
export async function sweepAbandoned(db: Db): Promise<void> {
  for (const { id, fileKey } of await selectAbandoned(db, isoFromNow(-ABANDONED_MS))) {
    const error = "Nobody chose what its columns mean within a day, so the file was removed.";
    await endImport(db, id, { status: "cancelled", error, finishedAt: nowIso() });
    await removeUpload(fileKey);
  }
  await sweepUploads(uploadFolder(), HALF_UPLOAD_MS, (key) => needsFile(db, key));
  if ((await selectAbandoned(db, nowIso())).length > 0) await scheduleSweep(db);
}
