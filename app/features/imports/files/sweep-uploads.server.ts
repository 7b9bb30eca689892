import { sweepImports } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { sweepUploads } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectPausedSince } from "../import-control.repository.server.ts";
import { endImport } from "../import-progress.repository.server.ts";
import { needsFile, selectAbandoned } from "../imports.repository.server.ts";
import { UNDO_DAYS } from "../undo/undo-days.ts";
import { forgetOldTraces } from "../undo/undo-log.repository.server.ts";
import { removeFiles, uploadFolder } from "./upload-folder.server.ts";

/** Half an upload to which nothing was added for this long is rubbish; together with the pause it is gone in an hour. */
const HALF_UPLOAD_MS = 30 * 60 * 1000;
const SWEEP_EVERY_MS = 20 * 60 * 1000;
/** A file that waits for its mapping is kept for a day. */
const ABANDONED_MS = DAY_MS;

/** A paused import keeps its file for this long. */
const PAUSED_MS = 30 * DAY_MS;

/** Has the uploads looked through now, and from then on every twenty minutes; what a web server that died left is found so. */
export async function beginSweeping(db: Db): Promise<void> {
  await enqueue(db, sweepImports, {});
}

/** Removes files that nobody will import any more, and comes back. */
export async function sweepAbandoned(db: Db): Promise<void> {
  for (const abandoned of await selectAbandoned(db, isoFromNow(-ABANDONED_MS))) {
    const error = "Nobody chose what its columns mean within a day, so the file was removed.";
    const end = { status: "cancelled", error, finishedAt: nowIso() } as const;
    // Not where somebody has started it since it was looked up.
    if (await endImport(db, abandoned.id, end, ["unpacking", "mapping"])) await removeFiles(abandoned);
  }
  for (const paused of await selectPausedSince(db, isoFromNow(-PAUSED_MS))) {
    const error =
      "It was paused for 30 days, so it was stopped and the file removed. Rows that were stored stay.";
    const end = { status: "cancelled", error, finishedAt: nowIso() } as const;
    if (await endImport(db, paused.id, end, ["paused"])) await removeFiles(paused);
  }
  await forgetOldTraces(db, isoFromNow(-UNDO_DAYS * DAY_MS));
  await sweepUploads(uploadFolder(), HALF_UPLOAD_MS, (key) => needsFile(db, key));
  await enqueue(db, sweepImports, {}, { delayMs: SWEEP_EVERY_MS });
}
