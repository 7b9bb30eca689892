import { z } from "zod";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import type { Import } from "../imports.repository.server.ts";
import { listKept } from "../undo/list-kept.server.ts";
import { type Rejection, type RejectionKind, selectRejectionStarts } from "./rejections.repository.server.ts";

const PAGE = 25;
const SHOWN_TEXT = 300;
const READ_TEXT = 4000;
/** Anything else in the address is the beginning. */
const rowNumberSchema = z.coerce.number().int().min(0).max(2_000_000_000).catch(0);

/** The lists on an import's report, each a page of it as the address says: rows left out, and what an undo kept. */
export async function listReportRows(db: Db, entry: Pick<Import, "id" | "status">, query: URLSearchParams) {
  return {
    rejected: await leftOut(db, entry.id, "rejected", query.get("after")),
    skipped: await leftOut(db, entry.id, "skipped", query.get("afterSkipped")),
    kept: await keptRows(db, entry, query.get("afterKept")),
  };
}

async function leftOut(db: Db, id: string, kind: RejectionKind, place: string | null) {
  const after = rowNumberSchema.parse(place);
  const { rejections, next } = await listRejections(db, id, kind, after);
  const rows = rejections.map(({ cells, ...row }) => ({
    ...row,
    text: cells.join(" | ").slice(0, SHOWN_TEXT),
  }));
  return { rows, next, paged: after > 0 };
}

/**
 * A page of rejected or skipped rows in the order of the file; `after` is the row number to go on from. Of long rows
 * only the beginning comes: there may be a page of 8 MB each.
 */
export async function listRejections(
  db: Db,
  id: string,
  kind: RejectionKind,
  after: number,
): Promise<{ rejections: Rejection[]; next: number | null }> {
  const rows = await selectRejectionStarts(db, id, kind, after, { limit: PAGE + 1, characters: READ_TEXT });
  const { page, next } = cutPage(rows, PAGE, ({ rowNumber }) => rowNumber);
  return { rejections: page, next };
}

async function keptRows(db: Db, { id, status }: Pick<Import, "id" | "status">, after: string | null) {
  const { kept, next } = status === "undone" ? await listKept(db, id, after) : { kept: [], next: null };
  return { rows: kept, next, paged: after !== null };
}
