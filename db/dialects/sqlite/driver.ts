import { CompiledQuery, type DatabaseConnection, type Driver } from "kysely";
import { SqliteConnection } from "./connection.ts";
import type { Handle } from "./handle.ts";
import { Lock } from "./lock.ts";
import { openReader, openWriter } from "./open-file.ts";

const readerCount = 3;

// Longer than SQLite's own busy time-out, so that another process's write is waited for first.
const patienceMs = 15_000;

/** Opens the file on first use and hands Kysely connections that share one writer and a few readers. */
export class SqliteDriver implements Driver {
  readonly #handles: Handle[] = [];
  #writer = new Lock<Handle>([], patienceMs);
  #readers = new Lock<Handle>([], patienceMs);

  constructor(private readonly path: string) {}

  async init(): Promise<void> {
    const writer = await openWriter(this.path);
    this.#handles.push(writer);
    const readers = await Promise.all(Array.from({ length: readerCount }, () => openReader(this.path)));
    this.#handles.push(...readers);
    this.#writer = new Lock([writer], patienceMs);
    this.#readers = new Lock(readers, patienceMs);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteConnection(this.#writer, this.#readers);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await ours(connection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await ours(connection).commit();
    ours(connection).release();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await ours(connection).rollback();
    ours(connection).release();
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(savepointQuery("savepoint", name));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(savepointQuery("rollback to", name));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(savepointQuery("release", name));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ours(connection).release();
  }

  async destroy(): Promise<void> {
    // The writer last: closing the last connection folds the log back into the file.
    for (const handle of this.#handles.splice(0).reverse()) await handle.close();
  }
}

function ours(connection: DatabaseConnection): SqliteConnection {
  if (connection instanceof SqliteConnection) return connection;
  throw new Error("Impossible state: a connection of another driver");
}

function savepointQuery(command: string, name: string): CompiledQuery {
  return CompiledQuery.raw(`${command} "${name.replaceAll('"', '""')}"`);
}
