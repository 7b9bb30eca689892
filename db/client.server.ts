import { fileURLToPath } from "node:url";
import { Kysely, sql } from "kysely";
import type pg from "pg";
import { ExpectedError } from "#app/lib/errors.ts";
import { StrictPostgresDialect } from "./dialects/postgres/dialect.ts";
import { explainConnecting } from "./dialects/postgres/errors.ts";
import { createPool } from "./dialects/postgres/pool.ts";
import { SqliteFileDialect } from "./dialects/sqlite/dialect.ts";
import type { Database } from "./schema.ts";

/** The handle that services and repositories are given; a transaction is one too. */
export type Db = Kysely<Database>;

const postgresHandles = new WeakMap<Db, { pool: pg.Pool; address: string }>();

/**
 * A handle for `file:<path>` (SQLite) or `postgres://…`. Nothing is opened before the first query; checkConnection
 * says whether the address can be used. `destroy()` closes it.
 */
export function openDatabase(url: string): Db {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  if (url.startsWith("file:")) return new Kysely<Database>({ dialect: new SqliteFileDialect(filePath(url)) });
  throw new ExpectedError(
    `DATABASE_URL must begin with "file:" or "postgres://", got "${schemeOf(url)}". Example: file:data/earshot.db`,
  );
}

/** The pool behind a PostgreSQL handle; undefined for SQLite. Only the job queue needs it. */
export function poolOf(db: Db): pg.Pool | undefined {
  return postgresHandles.get(db)?.pool;
}

/** Connects once. Throws an ExpectedError that says what is wrong with the address or the file. */
export async function checkConnection(db: Db): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    const address = postgresHandles.get(db)?.address;
    throw address === undefined ? error : explainConnecting(error, address);
  }
}

/** The file of an SQLite address; null for PostgreSQL. Throws ExpectedError for an address that names no file. */
export function databaseFile(url: string): string | null {
  return url.startsWith("file:") ? filePath(url) : null;
}

/** Where the data is, fit for a log line: no user, no password. */
function describeAddress(url: string): string {
  if (url.startsWith("file:")) return filePath(url);
  const { hostname, port, pathname } = new URL(url);
  return `the PostgreSQL database ${pathname.slice(1) || "(no name)"} at ${hostname}:${port || "5432"}`;
}

function openPostgres(url: string): Db {
  if (!URL.canParse(url)) {
    throw new ExpectedError(
      "DATABASE_URL is not a valid address. Example: postgres://user:password@host:5432/earshot",
    );
  }
  const pool = createPool(url);
  const db = new Kysely<Database>({ dialect: new StrictPostgresDialect({ pool }) });
  postgresHandles.set(db, { pool, address: describeAddress(url) });
  return db;
}

function filePath(url: string): string {
  const path = url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
  if (path.trim() === "" || path === ":memory:") {
    throw new ExpectedError("DATABASE_URL names no file. Example: file:data/earshot.db");
  }
  return path;
}

// What stands before the colon only: the rest may hold a password.
function schemeOf(url: string): string {
  return url.includes(":") ? `${url.slice(0, Math.min(url.indexOf(":") + 1, 20))}…` : url.slice(0, 20);
}
