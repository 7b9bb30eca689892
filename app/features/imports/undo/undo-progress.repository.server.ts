import type { Db } from "#db/client.server.ts";

/** Begins an undo of an import that has ended; false when it runs, was undone already or is gone. */
export async function beginUndo(db: Db, id: string, askedBy: string, at: string): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({ status: "undoing", undone_by: askedBy, undone_at: at, error: null })
    .where("id", "=", id)
    .where("status", "in", ["done", "failed", "cancelled"])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Adds to what an undo has done so far. */
export async function advanceUndo(
  db: Db,
  id: string,
  { removed, restored }: { removed: number; restored: number },
): Promise<void> {
  await db
    .updateTable("imports")
    .set((eb) => ({
      removed_records: eb("removed_records", "+", removed),
      restored_records: eb("restored_records", "+", restored),
    }))
    .where("id", "=", id)
    .execute();
}

export async function endUndo(db: Db, id: string, at: string): Promise<void> {
  await db
    .updateTable("imports")
    .set({ status: "undone", undone_at: at })
    .where("id", "=", id)
    .where("status", "=", "undoing")
    .execute();
}
