import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from "kysely";

/**
 * Kysely's driver, but a query that comes after its transaction has ended is refused. Without this, what a failed
 * `Promise.all` leaves under way would be written outside the transaction, or inside the connection's next one.
 */
export class GuardedDriver implements Driver {
  constructor(private readonly inner: Driver) {}

  init(): Promise<void> {
    return this.inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new GuardedConnection(await this.inner.acquireConnection());
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.inner.beginTransaction(connection, settings);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await ours(connection).closedDuring((inner) => this.inner.commitTransaction(inner));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await ours(connection).closedDuring((inner) => this.inner.rollbackTransaction(inner));
  }

  async savepoint(
    connection: DatabaseConnection,
    name: string,
    compileQuery: QueryCompiler["compileQuery"],
  ): Promise<void> {
    await this.inner.savepoint?.(connection, name, compileQuery);
  }

  async rollbackToSavepoint(
    connection: DatabaseConnection,
    name: string,
    compileQuery: QueryCompiler["compileQuery"],
  ): Promise<void> {
    await this.inner.rollbackToSavepoint?.(connection, name, compileQuery);
  }

  async releaseSavepoint(
    connection: DatabaseConnection,
    name: string,
    compileQuery: QueryCompiler["compileQuery"],
  ): Promise<void> {
    await this.inner.releaseSavepoint?.(connection, name, compileQuery);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.inner.releaseConnection(ours(connection).close());
  }

  destroy(): Promise<void> {
    return this.inner.destroy();
  }
}

class GuardedConnection implements DatabaseConnection {
  #closed = false;

  constructor(private readonly inner: DatabaseConnection) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#closed) return Promise.reject(new Error("The transaction is already over."));
    return this.inner.executeQuery(query);
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield, the method only has to exist.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("A stream would hold a connection open: read pages by key instead.");
  }

  /** Takes no query while the transaction ends; afterwards the migrator still gives its lock back on it. */
  async closedDuring(end: (inner: DatabaseConnection) => Promise<void>): Promise<void> {
    this.#closed = true;
    await end(this.inner);
    this.#closed = false;
  }

  close(): DatabaseConnection {
    this.#closed = true;
    return this.inner;
  }
}

function ours(connection: DatabaseConnection): GuardedConnection {
  if (connection instanceof GuardedConnection) return connection;
  throw new Error("Impossible state: a connection of another driver");
}
