import { sql } from "kysely";
import { z } from "zod";
import type { FieldChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { type Hearing, type RecordType, recordTypes } from "../storing/change-log.ts";

const idsSchema = z.array(z.string());
const hearingsSchema = z.array(z.tuple([z.string(), z.string(), z.string()]));
const valueSchema = z.union([z.string(), z.number(), z.null()]);
export const fieldChangesSchema = z.array(
  z.object({ field: z.string(), before: valueSchema, after: valueSchema }),
);
const typeSchema = z.enum(recordTypes);

/** No import has as many rows; PostgreSQL compares no larger number with an integer. */
export const BEYOND_ROWS = 2_147_483_647;

/** What one chunk of an import did, as far as it has not been undone. */
export interface ChunkLog {
  fromRow: number;
  created: Map<RecordType, string[]>;
  heard: Hearing[];
  changed: { type: RecordType; id: string; changes: FieldChange[] }[];
}

/** The last chunk of an import, at or before row `from`, of which something is left to undo; null when nothing is. */
export async function selectLastChunk(db: Db, importId: string, from: number): Promise<number | null> {
  const rows = await sql<{ fromRow: number | null }>`select max(from_row) as "fromRow" from import_created
      where import_id = ${importId} and from_row <= ${from}
    union all select max(from_row) from import_heard where import_id = ${importId} and from_row <= ${from}
    union all select max(from_row) from import_changes
      where import_id = ${importId} and from_row <= ${from} and kept is null`.execute(db);
  const found = rows.rows.flatMap(({ fromRow }) => (fromRow === null ? [] : [Number(fromRow)]));
  return found.length === 0 ? null : Math.max(...found);
}

export async function selectChunk(db: Db, importId: string, fromRow: number): Promise<ChunkLog> {
  const created = await db
    .selectFrom("import_created")
    .select(["record_type as type", "ids"])
    .where("import_id", "=", importId)
    .where("from_row", "=", fromRow)
    .execute();
  const heard = await db
    .selectFrom("import_heard")
    .select("hearings")
    .where("import_id", "=", importId)
    .where("from_row", "=", fromRow)
    .execute();
  const changed = await db
    .selectFrom("import_changes")
    .select(["record_type as type", "record_id as id", "changes"])
    .where("import_id", "=", importId)
    .where("from_row", "=", fromRow)
    .where("kept", "is", null)
    .execute();
  return {
    fromRow,
    created: new Map(
      created.map(({ type, ids }) => [typeSchema.parse(type), idsSchema.parse(JSON.parse(ids))]),
    ),
    heard: heard.flatMap(({ hearings }) =>
      hearingsSchema
        .parse(JSON.parse(hearings))
        .map(([valueId, learntBefore, learntAfter]) => ({ valueId, learntBefore, learntAfter })),
    ),
    changed: changed.map(({ type, id, changes }) => ({
      type: typeSchema.parse(type),
      id,
      changes: fieldChangesSchema.parse(JSON.parse(changes)),
    })),
  };
}

/** Keeps what is left of a chunk's new and heard records after some were undone. */
export async function saveRest(
  trx: Db,
  importId: string,
  { fromRow, created, heard }: ChunkLog,
): Promise<void> {
  for (const table of ["import_created", "import_heard"] as const) {
    await trx.deleteFrom(table).where("import_id", "=", importId).where("from_row", "=", fromRow).execute();
  }
  const place = { import_id: importId, from_row: fromRow };
  const rest = [...created].filter(([, ids]) => ids.length > 0);
  await insertRows(
    trx,
    "import_created",
    rest.map(([type, ids]) => ({ ...place, record_type: type, ids: JSON.stringify(ids) })),
  );
  if (heard.length === 0) return;
  const hearings = heard.map(({ valueId, learntBefore, learntAfter }) => [
    valueId,
    learntBefore,
    learntAfter,
  ]);
  await insertRows(trx, "import_heard", [{ ...place, hearings: JSON.stringify(hearings) }]);
}

/** Forgets changes of one chunk that were taken back. */
export async function deleteChanges(
  trx: Db,
  importId: string,
  fromRow: number,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom("import_changes")
    .where("import_id", "=", importId)
    .where("from_row", "=", fromRow)
    .where(isAnyOf(trx, "record_id", ids))
    .execute();
}

/** Forgets all that was ever noted about records that are gone. */
export async function forgetRecords(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom("import_changes")
    .where(isAnyOf(trx, "record_id", ids))
    .execute();
}

/** The most rows of each table that are forgotten at a time. */
const FORGOTTEN_AT_ONCE = 500;

/** Forgets what imports did that ended before a time, some rows a call; the report of the import stays. */
export async function forgetOldTraces(db: Db, before: string): Promise<void> {
  for (const table of ["import_created", "import_heard", "import_changes"] as const) {
    const rows = await db
      .selectFrom(table)
      .innerJoin("imports", "imports.id", `${table}.import_id`)
      .select([`${table}.import_id as importId`, `${table}.from_row as fromRow`])
      .where("imports.finished_at", "<", before)
      .where("imports.status", "!=", "undoing")
      .limit(FORGOTTEN_AT_ONCE)
      .execute();
    for (const { importId, fromRow } of rows) {
      await db.deleteFrom(table).where("import_id", "=", importId).where("from_row", "=", fromRow).execute();
    }
  }
}
