import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { type Db, openDatabase } from "./client.server.ts";
import { migrateToLatest } from "./migrate.server.ts";
import type { Database } from "./schema.ts";
import { isAnyOf } from "./sql/any-of.ts";
import { insertRows } from "./sql/write-rows.ts";

/** A database that is thrown away: what is written to it tells what would happen, and nothing happens. */
export interface Scratch {
  db: Db;
  /** Closes it and removes its file. */
  discard(): Promise<void>;
}

/**
 * Makes an empty database of today's schema in a file of its own, on SQLite whatever the real one is. References are
 * not enforced in it, so that it can hold a part of the real rows; nothing in it survives a power cut, nor need it.
 */
export async function openScratch(file: string): Promise<Scratch> {
  const db = openDatabase(`file:${file}`);
  const discard = async () => {
    await db.destroy();
    for (const ending of ["", "-wal", "-shm"]) await rm(`${file}${ending}`, { force: true });
  };
  try {
    await migrateToLatest(db);
    await sql`pragma foreign_keys = off`.execute(db);
    await sql`pragma synchronous = off`.execute(db);
    // They keep the full-text index, in which nobody will search.
    const { rows } = await sql<{
      name: string;
    }>`select name from sqlite_master where type = 'trigger'`.execute(db);
    for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db);
    return { db, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** What a scratch has of its own: counted anew in each database, so it would meet the numbers of other rows. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(["seq"]);

/** Copies the rows of a table with one of these values (at most 500) from the real database; those that are there stay. */
export async function copyRows<Table extends keyof Database & string>(
  from: Db,
  scratch: Db,
  table: Table,
  column: string,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return;
  const { rows: fields } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(
    scratch,
  );
  const names = fields.map(({ name }) => name).filter((name) => !OWN_COLUMNS.has(name));
  const { rows } = await sql<never>`select ${sql.join(names.map((name) => sql.ref(name)))}
    from ${sql.table(table)} where ${isAnyOf(from, column, values)}`.execute(from);
  await insertRows(scratch, table, rows, { skipTaken: true });
}
