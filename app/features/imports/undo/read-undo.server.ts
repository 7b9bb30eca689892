import type { Db } from "#db/client.server.ts";
import { selectControl } from "../import-control.repository.server.ts";
import type { Import } from "../imports.repository.server.ts";
import { hasTraces } from "./has-traces.server.ts";
import { countKept, isFoundUnchangedLater } from "./list-kept.repository.server.ts";
import { undoableUntil } from "./undo-days.ts";

/** Whether an import can be undone, or what its undo did. */
export interface UndoState {
  /** Until when it can be undone; null when it cannot. */
  until: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  removed: number;
  restored: number;
  kept: number;
  /** A later import of the same source found rows of this one unchanged, which go with it. */
  laterImports: boolean;
}

/** What the page of an import says about its undo. */
export async function readUndo(db: Db, entry: Import): Promise<UndoState> {
  const control = await selectControl(db, entry.id);
  const hasEnded = entry.status === "done" || entry.status === "failed" || entry.status === "cancelled";
  const isOpen = hasEnded && entry.finishedAt !== null && (await hasTraces(db, entry.id));
  return {
    until: isOpen && entry.finishedAt !== null ? undoableUntil(entry.finishedAt) : null,
    undoneAt: control?.undoneAt ?? null,
    undoneBy: control?.undoneBy ?? null,
    removed: control?.removedRecords ?? 0,
    restored: control?.restoredRecords ?? 0,
    kept: entry.status === "undone" ? await countKept(db, entry.id) : 0,
    laterImports: isOpen && (await isFoundUnchangedLater(db, entry.id, entry.kind)),
  };
}
