import type { Db } from "#db/client.server.ts";
import { withoutSamples } from "./detection/without-samples.ts";
import type { Detection, ImportKind, ImportStatus, Mapping, Wanted } from "./import.schema.ts";
import type { ImportCounts } from "./imports.repository.server.ts";

/** Changes an import that still waits for its mapping; false when it does not any more. */
export async function updateWaiting(
  db: Db,
  id: string,
  changes: {
    kind?: ImportKind;
    detection?: Detection;
    mapping?: Mapping;
    wanted?: Wanted;
    status?: ImportStatus;
  },
): Promise<boolean> {
  const { detection, mapping, wanted, ...rest } = changes;
  const result = await db
    .updateTable("imports")
    .set({
      ...rest,
      ...(detection && { detection: JSON.stringify(detection) }),
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      ...(wanted && { wanted: JSON.stringify(wanted) }),
    })
    .where("id", "=", id)
    .where("status", "=", "mapping")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

const notEnded = ["unpacking", "mapping", "queued", "running", "paused"] as const;

/** Ends an import that has not ended yet, and is `at` one of some states still; false when it is not. */
export async function endImport(
  db: Db,
  id: string,
  end: { status: "done" | "failed" | "cancelled"; error: string | null; finishedAt: string },
  at: readonly (typeof notEnded)[number][] = notEnded,
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set((eb) => ({
      status: end.status,
      error: end.error,
      finished_at: end.finishedAt,
      file_key: null,
      original_key: null,
      total_rows: end.status === "done" ? eb.ref("rows_read") : eb.ref("total_rows"),
    }))
    .where("id", "=", id)
    .where("status", "in", at)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return false;
  await forgetSamples(db, id);
  return true;
}

/** Whoever chose what the columns mean saw values of them; from the end on they would only keep people's data twice. */
export async function forgetSamples(db: Db, id: string): Promise<void> {
  const row = await db.selectFrom("imports").select("detection").where("id", "=", id).executeTakeFirst();
  if (!row) return;
  await db
    .updateTable("imports")
    .set({ detection: withoutSamples(row.detection) })
    .where("id", "=", id)
    .execute();
}

/** Notes that the worker has begun; false when the import has ended or was cancelled. */
export async function beginImport(db: Db, id: string, startedAt: string): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set((eb) => ({
      status: "running",
      error: null,
      started_at: eb.fn.coalesce("started_at", eb.val(startedAt)),
      begun_at: startedAt,
      begun_row: eb.ref("rows_read"),
    }))
    .where("id", "=", id)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Notes the survey that an import's answers go to. */
export async function noteSurvey(db: Db, id: string, surveyId: string): Promise<void> {
  await db.updateTable("imports").set({ survey_id: surveyId }).where("id", "=", id).execute();
}

/** Notes why a running import stands still for a while, until it is begun again. */
export async function notePause(db: Db, id: string, reason: string): Promise<void> {
  await db
    .updateTable("imports")
    .set({ error: reason })
    .where("id", "=", id)
    .where("status", "=", "running")
    .execute();
}

/** Moves the position from where this worker left it; false when the import was cancelled or somebody else moved it. */
export async function advanceImport(
  db: Db,
  id: string,
  from: number,
  counts: ImportCounts,
  totalRows: number | null,
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set((eb) => ({
      rows_read: counts.rowsRead,
      created_rows: eb("created_rows", "+", counts.createdRows),
      updated_rows: eb("updated_rows", "+", counts.updatedRows),
      unchanged_rows: eb("unchanged_rows", "+", counts.unchangedRows),
      skipped_rows: eb("skipped_rows", "+", counts.skippedRows),
      rejected_rows: eb("rejected_rows", "+", counts.rejectedRows),
      total_rows: totalRows,
    }))
    .where("id", "=", id)
    .where("status", "=", "running")
    .where("rows_read", "=", from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
