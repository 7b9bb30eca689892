import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { readCellsStart } from "../detection/cells-start.ts";

/** Rejected: it could not be read. Skipped: a rule leaves such rows out on purpose. */
export type RejectionKind = "rejected" | "skipped";

/** A row that was not stored, with why, and its cells as they came. */
export interface Rejection {
  kind: RejectionKind;
  rowNumber: number;
  lineNumber: number;
  reason: string;
  cells: string[];
}

const cellsSchema = z.array(z.string());

export async function insertRejections(
  db: Db,
  importId: string,
  rejections: readonly Rejection[],
): Promise<void> {
  await insertRows(
    db,
    "import_rejections",
    rejections.map((rejection) => ({
      import_id: importId,
      kind: rejection.kind,
      row_number: rejection.rowNumber,
      line_number: rejection.lineNumber,
      reason: rejection.reason,
      cells: JSON.stringify(rejection.cells),
    })),
  );
}

/** The next rows of one kind in the order of the file, whatever is asked of them. */
function rowsAfter(db: Db, importId: string, kind: RejectionKind, after: number, limit: number) {
  return db
    .selectFrom("import_rejections")
    .where("import_id", "=", importId)
    .where("kind", "=", kind)
    .where("row_number", ">", after)
    .orderBy("row_number")
    .limit(limit);
}

/** Rejected or skipped rows in the order of the file, those after row `after`. */
export async function selectRejections(
  db: Db,
  importId: string,
  kind: RejectionKind,
  after: number,
  limit: number,
): Promise<Rejection[]> {
  const rows = await rowsAfter(db, importId, kind, after, limit)
    .select(["row_number as rowNumber", "line_number as lineNumber", "reason", "cells"])
    .execute();
  return rows.map((row) => ({ ...row, kind, cells: cellsSchema.parse(JSON.parse(row.cells)) }));
}

/** Like selectRejections, with as much of each row's cells as `characters` of their JSON text hold. */
export async function selectRejectionStarts(
  db: Db,
  importId: string,
  kind: RejectionKind,
  after: number,
  { limit, characters }: { limit: number; characters: number },
): Promise<Rejection[]> {
  const rows = await rowsAfter(db, importId, kind, after, limit)
    .select(["row_number as rowNumber", "line_number as lineNumber", "reason"])
    .select(({ fn, val }) => fn<string>("substr", ["cells", val(1), val(characters)]).as("start"))
    .execute();
  return rows.map(({ start, ...row }) => ({ ...row, kind, cells: readCellsStart(start) }));
}

/** How many of the next rejected rows have cells of `characters` together; one at least where there is one. */
export async function countRejectionsWithin(
  db: Db,
  importId: string,
  after: number,
  { limit, characters }: { limit: number; characters: number },
): Promise<number> {
  const rows = await rowsAfter(db, importId, "rejected", after, limit)
    .select(({ fn }) => fn<number>("length", ["cells"]).as("length"))
    .execute();
  let room = characters;
  const fitting = rows.findIndex(({ length }) => {
    room -= Number(length);
    return room < 0;
  });
  return fitting === -1 ? rows.length : Math.max(1, fitting);
}

/** The ids of the newest imports with rejected rows. */
export async function selectWithRejections(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("imports")
    .select("id")
    .where("rejected_rows", ">", 0)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
