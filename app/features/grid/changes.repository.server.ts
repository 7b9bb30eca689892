import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { GridKind } from "./grid-column.ts";

export type GridHow = "edit" | "paste" | "file";

export interface GridChange {
  id: string;
  kind: GridKind;
  how: GridHow;
  madeBy: string;
  madeAt: string;
}

/** One cell of a change; of a record that was created the key is empty. */
export interface GridEdit {
  recordId: string;
  key: string;
  before: string;
  after: string;
}

/** Notes what was written, for undoing it. */
export async function insertChange(trx: Db, change: GridChange, edits: readonly GridEdit[]): Promise<void> {
  const created = edits.filter(({ key }) => key === "").length;
  await trx
    .insertInto("grid_changes")
    .values({
      id: change.id,
      kind: change.kind,
      how: change.how,
      made_by: change.madeBy,
      made_at: change.madeAt,
      cells: edits.length - created,
      created,
      undone_at: null,
    })
    .execute();
  await insertRows(
    trx,
    "grid_edits",
    edits.map(({ recordId, key, before, after }, position) => ({
      change_id: change.id,
      position,
      customer_id: change.kind === "customer" ? recordId : null,
      company_id: change.kind === "company" ? recordId : null,
      field: key,
      before,
      after,
    })),
  );
}

const columns = ["id", "how", "made_at as madeAt", "cells", "created", "undone_at as undoneAt"] as const;

/** The last thing that somebody did in a grid and did not undo. */
export async function selectUndoable(db: Db, kind: GridKind, userId: string, since: string) {
  return db
    .selectFrom("grid_changes")
    .select(columns)
    .where("made_by", "=", userId)
    .where("kind", "=", kind)
    .where("made_at", ">=", since)
    .where("undone_at", "is", null)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The last thing that somebody undid, unless they did something else since; what made records cannot be done again. */
export async function selectRedoable(db: Db, kind: GridKind, userId: string, since: string) {
  const undone = await db
    .selectFrom("grid_changes")
    .select(columns)
    .where("made_by", "=", userId)
    .where("kind", "=", kind)
    .where("made_at", ">=", since)
    .where("undone_at", "is not", null)
    .where("created", "=", 0)
    .orderBy("undone_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!undone) return undefined;
  const later = await db
    .selectFrom("grid_changes")
    .select("id")
    .where("made_by", "=", userId)
    .where("kind", "=", kind)
    .where("made_at", ">", undone.undoneAt ?? "")
    .limit(1)
    .executeTakeFirst();
  return later ? undefined : undone;
}

/** The cells of a change, in order. */
export async function selectEdits(db: Db, changeId: string): Promise<GridEdit[]> {
  const rows = await db
    .selectFrom("grid_edits")
    .select(["customer_id as customerId", "company_id as companyId", "field as key", "before", "after"])
    .where("change_id", "=", changeId)
    .orderBy("position")
    .execute();
  return rows.flatMap(({ customerId, companyId, ...edit }) => {
    const recordId = customerId ?? companyId;
    return recordId === null ? [] : [{ ...edit, recordId }];
  });
}

/** Marks a change as undone, or as done again with null; false where somebody was faster. */
export async function markUndone(trx: Db, id: string, undoneAt: string | null): Promise<boolean> {
  const result = await trx
    .updateTable("grid_changes")
    .set({ undone_at: undoneAt })
    .where("id", "=", id)
    .where("undone_at", undoneAt === null ? "is not" : "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Forgets what was done before a time; it cannot be undone any more. */
export async function deleteChangesBefore(trx: Db, time: string): Promise<void> {
  await trx.deleteFrom("grid_changes").where("made_at", "<", time).execute();
}
