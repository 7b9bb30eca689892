import type { Db } from "#db/client.server.ts";
import type { Detection, ImportKind, Mapping, Wanted } from "../import.schema.ts";

/** An unpacked upload waits for its mapping; false when the import was cancelled meanwhile. */
export async function settleUnpacked(
  db: Db,
  id: string,
  table: {
    kind: ImportKind;
    fileKey: string;
    fileBytes: number;
    originalKey: string | null;
    detection: Detection;
    mapping: Mapping;
  },
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({
      status: "mapping",
      error: null,
      kind: table.kind,
      file_key: table.fileKey,
      file_bytes: table.fileBytes,
      original_key: table.originalKey,
      detection: JSON.stringify(table.detection),
      mapping: JSON.stringify(table.mapping),
    })
    .where("id", "=", id)
    .where("status", "=", "unpacking")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** What was read before stays, with why something else of the upload could not be. */
export async function returnToMapping(db: Db, id: string, error: string): Promise<void> {
  await db
    .updateTable("imports")
    .set({ status: "mapping", error })
    .where("id", "=", id)
    .where("status", "=", "unpacking")
    .execute();
}

/** Has an upload that waits for its mapping unpacked in another way; false when it does not wait any more. */
export async function unpackAgain(db: Db, id: string, wanted: Wanted): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({ status: "unpacking", error: null, wanted: JSON.stringify(wanted) })
    .where("id", "=", id)
    .where("status", "=", "mapping")
    .where("original_key", "is not", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
