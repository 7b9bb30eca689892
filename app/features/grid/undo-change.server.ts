import { removeValues } from "#app/features/attributes/attributes.service.server.ts";
import { removeCompanies } from "#app/features/companies/companies.service.server.ts";
import { removeCustomers } from "#app/features/customers/customers.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import type { Db } from "#db/client.server.ts";
import {
  deleteChangesBefore,
  type GridEdit,
  markUndone,
  selectEdits,
  selectRedoable,
  selectUndoable,
} from "./changes.repository.server.ts";
import { selectTypedValueIds } from "./grid.repository.server.ts";
import type { GridKind } from "./grid-column.ts";
import { readGridShape } from "./grid-columns.server.ts";
import type { CellEdit } from "./grid-edit.schema.ts";
import type { GridAuthor } from "./store-records.server.ts";
import { writeCells } from "./write-cells.server.ts";

/** What was done longer ago is not taken back blindly. */
export const UNDO_DAYS = 30;

/** What somebody can undo and do again, in words; null where there is nothing. */
export async function findUndoable(
  db: Db,
  kind: GridKind,
  author: GridAuthor,
): Promise<{ undo: string | null; redo: string | null }> {
  const since = isoFromNow(-UNDO_DAYS * DAY_MS);
  const [undo, redo] = await Promise.all([
    selectUndoable(db, kind, author.id, since),
    selectRedoable(db, kind, author.id, since),
  ]);
  return { undo: undo ? inWords(undo) : null, redo: redo ? inWords(redo) : null };
}

function inWords({ how, cells, created }: { how: string; cells: number; created: number }): string {
  const parts = [
    ...(cells > 0 ? [formatNoun(cells, "cell", "cells")] : []),
    ...(created > 0 ? [formatNoun(created, "new row", "new rows")] : []),
  ];
  const what = { edit: "edited", paste: "pasted", file: "brought by a file" }[how] ?? "changed";
  return `${parts.join(" and ")} ${what}`;
}

/**
 * Takes back the last thing that somebody did in a grid, or does it again; returns what happened in words. A cell that
 * somebody changed since keeps what it holds, a row on which something hangs stays. Throws ConflictError where there is
 * nothing.
 */
export async function undoOrRedo(
  db: Db,
  kind: GridKind,
  author: GridAuthor,
  direction: "undo" | "redo",
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const since = isoFromNow(-UNDO_DAYS * DAY_MS);
    await deleteChangesBefore(trx, since);
    const isUndo = direction === "undo";
    const change = await (isUndo ? selectUndoable : selectRedoable)(trx, kind, author.id, since);
    if (!change || !(await markUndone(trx, change.id, isUndo ? nowIso() : null)))
      throw new ConflictError(isUndo ? "There is nothing to undo." : "There is nothing to do again.");
    const edits = await selectEdits(trx, change.id);
    const kept = await takeBack(trx, kind, edits, author, isUndo ? change.madeAt : null);
    const done = `${isUndo ? "Undone" : "Done again"}: ${inWords(change)}.`;
    return kept === 0
      ? done
      : `${done} ${formatNoun(kept, "of them stays", "of them stay")} as ${kept === 1 ? "it is" : "they are"}: changed since, or in use.`;
  });
}

/** How many could not be taken back. */
async function takeBack(
  trx: Db,
  kind: GridKind,
  edits: readonly GridEdit[],
  author: GridAuthor,
  /** When what is undone was done; null where it is done again. */
  undoneFrom: string | null,
): Promise<number> {
  const isUndo = undoneFrom !== null;
  const shape = await readGridShape(trx, kind);
  const cells = edits.flatMap(({ recordId, key, before, after }): CellEdit[] =>
    key === ""
      ? []
      : [
          {
            ...{ id: recordId, revision: "", key },
            ...(isUndo ? { before: after, after: before } : { before, after }),
          },
        ],
  );
  const results = await writeCells(trx, shape, cells, author, { note: false });
  const created = isUndo ? edits.flatMap(({ recordId, key }) => (key === "" ? [recordId] : [])) : [];
  const left = await removeCreated(trx, kind, created, undoneFrom ?? "");
  return left + results.filter(({ outcome }) => outcome !== "saved").length;
}

const CHUNK = 500;

/** What was typed with them goes first: a value that came later holds its record. */
async function removeCreated(
  trx: Db,
  kind: GridKind,
  ids: readonly string[],
  madeAt: string,
): Promise<number> {
  const remove = kind === "customer" ? removeCustomers : removeCompanies;
  let held = 0;
  for (let start = 0; start < ids.length; start += CHUNK) {
    const some = ids.slice(start, start + CHUNK);
    const values = await selectTypedValueIds(trx, kind, some);
    for (let from = 0; from < values.length; from += CHUNK)
      await removeValues(trx, values.slice(from, from + CHUNK), madeAt);
    held += (await remove(trx, some, new Map())).held.size;
  }
  return held;
}
