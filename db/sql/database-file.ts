import { sql } from "kysely";
import type { Db } from "../client.server.ts";
import { dialectOf } from "./dialect.ts";

/** The file that an SQLite database lies in; null on PostgreSQL, whose files are the server's. */
export async function fileOf(db: Db): Promise<string | null> {
  if (dialectOf(db) === "postgres") return null;
  const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(db);
  return rows.find(({ name }) => name === "main")?.file ?? null;
}

/**
 * Writes what is in SQLite's log into its file and empties the log, which else goes on holding what pages were before.
 * False where somebody who reads just now kept it from being emptied.
 */
export async function emptyLog(db: Db): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}

/** Writes the whole database file anew, without what its free pages still hold. Nobody else writes meanwhile. */
export async function rewriteFile(db: Db): Promise<void> {
  await sql`vacuum`.execute(db);
}

/** Lets PostgreSQL use the space of removed rows again; others go on meanwhile. */
export async function freeRows(db: Db, tables: readonly string[]): Promise<void> {
  await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
}
