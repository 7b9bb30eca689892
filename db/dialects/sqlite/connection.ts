import {
  type CompiledQuery,
  type DatabaseConnection,
  InsertQueryNode,
  type QueryResult,
  RawNode,
  SelectQueryNode,
} from "kysely";
import { checkParameters } from "../../sql/checked-parameters.ts";
import { isNoTransaction, mayHaveEndedTransaction } from "./errors.ts";
import type { Handle } from "./handle.ts";
import type { Lock } from "./lock.ts";
import { untilWritable } from "./write-turn.ts";

/**
 * What Kysely takes for one connection. Outside a transaction each query borrows a file connection of its own: a
 * select a reader, so that reads go on during writes, all else the writer. A transaction keeps the writer.
 */
export class SqliteConnection implements DatabaseConnection {
  #held: Handle | undefined;
  /** Why the transaction can take no more queries. */
  #ended: unknown;

  constructor(
    private readonly writer: Lock<Handle>,
    private readonly readers: Lock<Handle>,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    checkParameters(query.parameters);
    // A query that comes after the end, or after a caught SQLITE_FULL, would be written outside any transaction.
    if (this.#ended !== undefined) throw this.#ended;
    if (this.#held !== undefined) return this.#inTransaction(this.#held, query);
    const isRead = isPlainSelect(query);
    const lock = isRead ? this.readers : this.writer;
    const handle = await lock.acquire();
    try {
      return await (isRead ? execute(handle, query) : untilWritable(() => execute<Row>(handle, query)));
    } finally {
      lock.release(handle);
    }
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield, the method only has to exist.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("A stream would hold a connection open: read pages by key instead.");
  }

  /** Takes the writer and begins at once as a writer: a later upgrade could fail after the work is done. */
  async begin(): Promise<void> {
    const handle = await this.writer.acquire();
    try {
      await untilWritable(() => handle.run("begin immediate"));
      this.#held = handle;
      this.#ended = undefined;
    } catch (error) {
      this.writer.release(handle);
      throw error;
    }
  }

  async commit(): Promise<void> {
    if (this.#ended !== undefined) throw this.#ended;
    await this.#held?.run("commit");
  }

  async rollback(): Promise<void> {
    this.#ended ??= new Error("The transaction is already over.");
    try {
      await this.#held?.run("rollback");
    } catch (error) {
      if (!isNoTransaction(error)) throw error;
    }
  }

  release(): void {
    if (this.#held === undefined) return;
    this.#ended ??= new Error("The transaction is already over.");
    this.writer.release(this.#held);
    this.#held = undefined;
  }

  async #inTransaction<Row>(handle: Handle, query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await execute(handle, query);
    } catch (error) {
      if (mayHaveEndedTransaction(error)) this.#ended = error;
      throw error;
    }
  }
}

async function execute<Row>(handle: Handle, query: CompiledQuery): Promise<QueryResult<Row>> {
  if (returnsRows(query)) {
    const { rows } = await handle.all(query.sql, query.parameters);
    return { rows: rows as Row[] };
  }
  const { changes, lastId } = await handle.run(query.sql, query.parameters);
  return {
    rows: [],
    numAffectedRows: BigInt(changes ?? 0),
    insertId: InsertQueryNode.is(query.query) ? BigInt(lastId ?? 0) : undefined,
  };
}

function isPlainSelect({ query, sql }: CompiledQuery): boolean {
  return SelectQueryNode.is(query) || (RawNode.is(query) && /^\s*select\b/i.test(sql));
}

function returnsRows({ query, sql }: CompiledQuery): boolean {
  if (RawNode.is(query)) {
    return !/^\s*(insert|update|delete|replace|create|drop|alter)\b/i.test(sql) || /\breturning\b/i.test(sql);
  }
  return SelectQueryNode.is(query) || ("returning" in query && query.returning !== undefined);
}
