import { access } from "node:fs/promises";
import { sql } from "kysely";
import { ConflictError, ExpectedError } from "#app/lib/errors.ts";
import type { Db } from "./client.server.ts";
import { dialectOf } from "./sql/dialect.ts";

/**
 * Writes a whole, compact copy of an SQLite database to a new file while others go on reading and writing. Never
 * overwrites a file. PostgreSQL brings its own tool for this, which the error names.
 */
export async function backUp(db: Db, path: string): Promise<void> {
  if (dialectOf(db) === "postgres") {
    throw new ExpectedError(
      'PostgreSQL is backed up with its own tool: pg_dump --format=custom --file=earshot.dump "$DATABASE_URL"',
    );
  }
  if (await exists(path))
    throw new ConflictError(`${path} exists already; a backup never overwrites a file.`);
  await sql`vacuum into ${path}`.execute(db);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
