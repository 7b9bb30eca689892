import { CSV_BYTE_ORDER_MARK, csvRow } from "#app/lib/csv.ts";
import type { Db } from "#db/client.server.ts";
import type { Import } from "../imports.repository.server.ts";
import { rowPlace } from "../rows/row-place.ts";
import { rejectedColumns } from "./rejected-columns.ts";
import { countRejectionsWithin, selectRejections } from "./rejections.repository.server.ts";

/** A row may have eight million characters: few a time keep memory flat. */
const PIECE = { limit: 50, characters: 2_000_000 };

/**
 * The rejected rows as a file of the same shape, with the reason and the place behind: mended, it can be imported as it
 * is. Comes piece by piece, so that any number of rows takes the same memory.
 */
export function rejectedRowsAsCsv(db: Db, entry: Import): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const names = entry.detection.columns.flatMap(({ name, derived }) => (derived ? [] : [name]));
  let after = 0;
  return new ReadableStream({
    start(controller) {
      const header = csvRow([...names, ...rejectedColumns(rowPlace(entry.detection))]);
      controller.enqueue(encoder.encode(CSV_BYTE_ORDER_MARK + header));
    },
    async pull(controller) {
      const fitting = await countRejectionsWithin(db, entry.id, after, PIECE);
      const rows = await selectRejections(db, entry.id, "rejected", after, fitting);
      const last = rows.at(-1);
      if (!last) return controller.close();
      after = last.rowNumber;
      const lines = rows.map(({ cells, reason, lineNumber }) => {
        // Cells beyond the header stay beyond it: they may be what is wrong.
        const shape = names.map((_, index) => cells[index] ?? "");
        return csvRow([...shape, reason, lineNumber, ...cells.slice(names.length)]);
      });
      controller.enqueue(encoder.encode(lines.join("")));
    },
  });
}
