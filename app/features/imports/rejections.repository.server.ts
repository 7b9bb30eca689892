import { z } from "zod";
import type { Db } from "#db/client.server.ts";

/** A row that was not stored, with why, and its cells as they came. */
export interface Rejection {
  rowNumber: number;
  lineNumber: number;
  reason: string;
  cells: string[];
}

const cellsSchema = z.array(z.string());
const BATCH = 250;

export async function insertRejections(
  db: Db,
  importId: string,
  rejections: readonly Rejection[],
): Promise<void> {
  for (let start = 0; start < rejections.length; start += BATCH) {
    const rows = rejections.slice(start, start + BATCH).map((rejection) => ({
      import_id: importId,
      row_number: rejection.rowNumber,
      line_number: rejection.lineNumber,
      reason: rejection.reason,
      cells: JSON.stringify(rejection.cells),
    }));
    await db.insertInto("import_rejections").values(rows).execute();
  }
}

/** Rejected rows in the order of the file, those after row `after`. */
export async function selectRejections(
  db: Db,
  importId: string,
  after: number,
  limit: number,
): Promise<Rejection[]> {
  const rows = await db
    .selectFrom("import_rejections")
    .select(["row_number as rowNumber", "line_number as lineNumber", "reason", "cells"])
    .where("import_id", "=", importId)
    .where("row_number", ">", after)
    .orderBy("row_number")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, cells: cellsSchema.parse(JSON.parse(row.cells)) }));
}
