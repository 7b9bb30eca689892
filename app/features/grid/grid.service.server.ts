import type { Db } from "#db/client.server.ts";
import type { GridKind } from "./grid-column.ts";
import { readGridShape } from "./grid-columns.server.ts";
import type { CellEdit, EditResult } from "./grid-edit.schema.ts";
import type { GridAuthor } from "./store-records.server.ts";
import { writeCells } from "./write-cells.server.ts";

export { exportGridCsv, exportGridWorkbook } from "./export-grid.server.ts";
export { readGridShape } from "./grid-columns.server.ts";
export { type GridRow, readGridPage, readGridRows } from "./grid-rows.server.ts";
export { applyPaste, MOST_PASTED, type PasteOutcome, previewPaste } from "./paste-rows.server.ts";
export { findUndoable, undoOrRedo } from "./undo-change.server.ts";

/** Saves some cells that somebody changed, and says what became of each; they can be undone together. */
export async function saveCells(
  db: Db,
  kind: GridKind,
  edits: readonly CellEdit[],
  author: GridAuthor,
): Promise<EditResult[]> {
  return db.transaction().execute(async (trx) => {
    const shape = await readGridShape(trx, kind);
    return writeCells(trx, shape, edits, author, { note: true });
  });
}
