import { runMigrations } from "graphile-worker";
import { type MigrationResultSet, Migrator, sql } from "kysely";
import { ExpectedError } from "#app/lib/errors.ts";
import { checkConnection, type Db, poolOf } from "./client.server.ts";
import { migrations } from "./migrations/index.ts";
import { quietLogger } from "./sql/quiet-logger.ts";

// Another process that migrates the same SQLite file holds the write lock: it is waited for this many times 5 s.
const patience = 12;

/**
 * Brings the schema to this program's version in one transaction: a process killed half way leaves the old schema.
 * Two processes may start at once: the second waits and finds nothing to do. Returns the names of the
 * migrations that were applied. Throws an ExpectedError where the schema is newer.
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  await refuseNewerSchema(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  let outcome: MigrationResultSet = await migrator.migrateToLatest();
  for (let round = 1; round < patience && isBusy(outcome.error); round++) {
    outcome = await migrator.migrateToLatest();
  }
  if (outcome.error !== undefined) throw outcome.error;
  const pool = poolOf(db);
  // The queue's own tables come with its package, each of its migrations in a transaction of its own.
  if (pool !== undefined) await runMigrations({ pgPool: pool, logger: quietLogger });
  return (outcome.results ?? []).map((result) => result.migrationName);
}

/** Throws an ExpectedError unless the schema is exactly the one this program knows. */
export async function checkSchemaVersion(db: Db): Promise<void> {
  await refuseNewerSchema(db);
  const applied = await appliedMigrations(db);
  const missing = Object.keys(migrations).filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new ExpectedError(`The database lacks ${missing.join(", ")}. Run "npm run migrate" first.`);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}

async function refuseNewerSchema(db: Db): Promise<void> {
  await checkConnection(db);
  const unknown = (await appliedMigrations(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return;
  throw new ExpectedError(
    `The database was written by a newer Earshot (it has ${unknown.join(", ")}, which this version does not know). ` +
      "It was left untouched. Update Earshot, or restore a backup made with this version.",
  );
}

async function appliedMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const found = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return found.rows.map((row) => row.name);
}
