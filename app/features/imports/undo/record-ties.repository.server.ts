import { z } from "zod";
import type { FieldChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { type RecordType, recordTypes } from "../storing/change-log.ts";
import { deleteChanges, fieldChangesSchema } from "./undo-log.repository.server.ts";

/** What an import did to a record. */
export interface RecordTie {
  importId: string;
  fileName: string;
  /** When the import's file came. */
  importedAt: string;
  fromRow: number;
  type: RecordType;
  id: string;
  created: boolean;
  changes: FieldChange[];
  /** False once it was undone, as far as it could be. */
  stands: boolean;
  /** Who or what holds it; "" while it stands. */
  kept: string;
}

const typeSchema = z.enum(recordTypes);

/** Everything that imports changed about some records (at most 500), the oldest first. */
export async function selectTies(db: Db, ids: readonly string[]): Promise<RecordTie[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("import_changes")
    .innerJoin("imports", "imports.id", "import_changes.import_id")
    .select([
      "import_changes.import_id as importId",
      "imports.file_name as fileName",
      "imports.created_at as importedAt",
      "import_changes.from_row as fromRow",
      "import_changes.record_type as type",
      "import_changes.record_id as id",
      "import_changes.created as created",
      "import_changes.changes as changes",
      "import_changes.kept as kept",
    ])
    .where(isAnyOf(db, "import_changes.record_id", ids))
    .orderBy("import_changes.import_id")
    .orderBy("import_changes.from_row")
    .execute();
  return rows.map(({ kept, ...row }) => ({
    ...row,
    type: typeSchema.parse(row.type),
    created: row.created === 1,
    changes: fieldChangesSchema.parse(JSON.parse(row.changes)),
    stands: kept === null,
    kept: kept ?? "",
  }));
}

/** A change that stays, and who or what holds it; `kept` is "" where there is nothing to tell. */
export interface KeptRow {
  importId: string;
  fromRow: number;
  type: RecordType;
  id: string;
  created: boolean;
  changes: readonly FieldChange[];
  kept: string;
}

/** Notes what stays of imports that are undone, in place of what was noted about these records; nothing where nothing does. */
export async function keepRows(trx: Db, rows: readonly KeptRow[]): Promise<void> {
  const chunks = new Map<string, KeptRow[]>();
  for (const row of rows) {
    const key = `${row.importId} ${row.fromRow}`;
    const chunk = chunks.get(key);
    if (chunk) chunk.push(row);
    else chunks.set(key, [row]);
  }
  for (const chunk of chunks.values()) {
    const { importId = "", fromRow = 0 } = chunk[0] ?? {};
    await deleteChanges(
      trx,
      importId,
      fromRow,
      chunk.map(({ id }) => id),
    );
    await insertRows(
      trx,
      "import_changes",
      chunk.filter(isAnythingLeft).map((row) => ({
        import_id: row.importId,
        from_row: row.fromRow,
        record_type: row.type,
        record_id: row.id,
        created: row.created ? 1 : 0,
        changes: JSON.stringify(row.changes),
        kept: row.kept,
      })),
    );
  }
}

function isAnythingLeft({ created, changes }: KeptRow): boolean {
  return created || changes.length > 0;
}
