import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** A row that was not stored, with why, and its cells as they came. */
export interface Rejection {
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
      row_number: rejection.rowNumber,
      line_number: rejection.lineNumber,
      reason: rejection.reason,
      cells: JSON.stringify(rejection.cells),
    })),
  );
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
