import type { Db } from "#db/client.server.ts";
import { type ImportKind, importKinds } from "../import.schema.ts";
import { type KeptMapping, keptMappingSchema } from "./kept-mapping.ts";

/** A mapping that was kept, with when and for how many rows it was last used. */
export interface KeptMappingEntry {
  id: string;
  kind: ImportKind;
  sourceName: string;
  preset: string | null;
  mapping: KeptMapping;
  usedRows: number;
  usedAt: string;
}

/** By what a kept mapping is told from others of its kind. */
export interface MappingKey {
  kind: ImportKind;
  fingerprint: string;
}

/** Keeps a mapping, in the place of an earlier one for the same columns. */
export async function upsertMapping(
  db: Db,
  key: MappingKey,
  entry: Omit<KeptMappingEntry, "kind"> & { createdBy: string },
): Promise<void> {
  const facts = {
    source_name: entry.sourceName,
    preset: entry.preset,
    mapping: JSON.stringify(entry.mapping),
    used_rows: entry.usedRows,
    used_at: entry.usedAt,
    created_by: entry.createdBy,
  };
  await db
    .insertInto("import_mappings")
    .values({ id: entry.id, ...key, ...facts })
    .onConflict((conflict) => conflict.columns(["kind", "fingerprint"]).doUpdateSet(facts))
    .execute();
}

/** Notes that an import used a kept mapping once more; nothing where none is kept. */
export async function touchMapping(
  db: Db,
  { kind, fingerprint }: MappingKey,
  used: { importId: string; at: string },
): Promise<void> {
  await db
    .updateTable("import_mappings")
    .set((eb) => ({
      used_rows: eb
        .selectFrom("imports")
        .select(({ fn, val }) => fn.coalesce(fn.max("imports.rows_read"), val(0)).as("rows"))
        .where("imports.id", "=", used.importId),
      used_at: used.at,
    }))
    .where("kind", "=", kind)
    .where("fingerprint", "=", fingerprint)
    .execute();
}

/** The kept mappings (of one kind, or of all), the last used first. */
export async function selectMappings(
  db: Db,
  kind: ImportKind | null,
  limit: number,
): Promise<KeptMappingEntry[]> {
  const rows = await db
    .selectFrom("import_mappings")
    .select(["id", "kind", "source_name", "preset", "mapping", "used_rows", "used_at"])
    .$if(kind !== null, (query) => query.where("kind", "=", kind ?? ""))
    .orderBy("used_at", "desc")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => {
    const known = importKinds.find((name) => name === row.kind);
    if (!known) return [];
    return {
      id: row.id,
      kind: known,
      sourceName: row.source_name,
      preset: row.preset,
      mapping: keptMappingSchema.parse(JSON.parse(row.mapping)),
      usedRows: row.used_rows,
      usedAt: row.used_at,
    };
  });
}

export async function hasMapping(db: Db, { kind, fingerprint }: MappingKey): Promise<boolean> {
  const row = await db
    .selectFrom("import_mappings")
    .select("id")
    .where("kind", "=", kind)
    .where("fingerprint", "=", fingerprint)
    .executeTakeFirst();
  return row !== undefined;
}

/** False when it is gone already. */
export async function deleteMapping(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom("import_mappings").where("id", "=", id).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}
