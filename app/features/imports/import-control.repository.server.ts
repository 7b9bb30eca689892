import type { Db } from "#db/client.server.ts";

/** Pauses an import that goes on or is about to; false when it has ended or stands already. */
export async function updatePaused(db: Db, id: string, at: string): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({ status: "paused", paused_at: at, error: null })
    .where("id", "=", id)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Lets a paused import go on; false when it is not paused. */
export async function updateContinued(db: Db, id: string): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({ status: "queued", paused_at: null, error: null })
    .where("id", "=", id)
    .where("status", "=", "paused")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Where an import stands beyond its counts: its pace, its pause and its undo. */
export async function selectControl(db: Db, id: string) {
  return db
    .selectFrom("imports")
    .select([
      "begun_at as begunAt",
      "begun_row as begunRow",
      "paused_at as pausedAt",
      "undone_at as undoneAt",
      "undone_by as undoneBy",
      "removed_records as removedRecords",
      "restored_records as restoredRecords",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Imports that have been paused since before `before`; at most 100. */
export async function selectPausedSince(db: Db, before: string) {
  return db
    .selectFrom("imports")
    .select(["id", "file_key as fileKey", "original_key as originalKey"])
    .where("status", "=", "paused")
    .where("paused_at", "<", before)
    .orderBy("id")
    .limit(100)
    .execute();
}
