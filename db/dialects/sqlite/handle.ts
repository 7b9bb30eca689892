import sqlite3 from "sqlite3";

/** Rows of a query, or what a write changed. */
export type Outcome = { rows: unknown[]; changes?: number; lastId?: number };

// Kysely's texts repeat (a survey answer is always the same dozen), so few places go far; bulk inserts of odd
// lengths would otherwise fill memory.
const cachedStatements = 200;
const longestCachedText = 20_000;

/** One connection of the callback-style sqlite3 driver: promises, one call at a time, prepared statements kept. */
export class Handle {
  readonly #statements = new Map<string, sqlite3.Statement>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly database: sqlite3.Database) {}

  static open(path: string, pragmas: readonly string[]): Promise<Handle> {
    return new Promise((resolve, reject) => {
      const mode = sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX;
      const database = new sqlite3.Database(path, mode, (error) => {
        if (error) return reject(error);
        database.exec(pragmas.map((pragma) => `pragma ${pragma};`).join(""), (failed) => {
          if (failed) database.close(() => reject(failed));
          else resolve(new Handle(database));
        });
      });
    });
  }

  /** Runs a text that returns rows. */
  all(text: string, parameters: readonly unknown[] = []): Promise<Outcome> {
    return this.#inTurn(text, (statement, done) =>
      statement.all(parameters, (error: Error | null, rows: unknown[]) => done(error, { rows })),
    );
  }

  /** Runs a text that writes and returns no rows. */
  run(text: string, parameters: readonly unknown[] = []): Promise<Outcome> {
    return this.#inTurn(text, (statement, done) =>
      statement.run(parameters, function (this: sqlite3.RunResult, error: Error | null) {
        done(error, { rows: [], changes: this.changes, lastId: this.lastID });
      }),
    );
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    for (const statement of this.#statements.values()) await finalise(statement);
    this.#statements.clear();
    await new Promise<void>((resolve, reject) =>
      this.database.close((error) => (error ? reject(error) : resolve())),
    );
  }

  // Queries sent side by side in one transaction would otherwise run on several threads in any order.
  #inTurn(
    text: string,
    call: (statement: sqlite3.Statement, done: (error: Error | null, outcome: Outcome) => void) => void,
  ): Promise<Outcome> {
    const turn = this.#last.then(
      () => this.#execute(text, call),
      () => this.#execute(text, call),
    );
    this.#last = turn;
    return turn;
  }

  async #execute(
    text: string,
    call: (statement: sqlite3.Statement, done: (error: Error | null, outcome: Outcome) => void) => void,
  ): Promise<Outcome> {
    const statement = this.#statements.get(text) ?? (await this.#prepare(text));
    // Taken out while in use and put back at the end: the least recently used comes first.
    this.#statements.delete(text);
    try {
      const outcome = await new Promise<Outcome>((resolve, reject) =>
        call(statement, (error, result) => (error ? reject(error) : resolve(result))),
      );
      await this.#keep(text, statement);
      return outcome;
    } catch (error) {
      // A statement that failed half way may still hold a lock until it is finalised.
      await finalise(statement);
      throw error;
    }
  }

  #prepare(text: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.database.prepare(text, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      );
    });
  }

  async #keep(text: string, statement: sqlite3.Statement): Promise<void> {
    if (text.length > longestCachedText) return finalise(statement);
    this.#statements.set(text, statement);
    if (this.#statements.size <= cachedStatements) return;
    for (const [oldest, unused] of this.#statements) {
      this.#statements.delete(oldest);
      return finalise(unused);
    }
  }
}

function finalise(statement: sqlite3.Statement): Promise<void> {
  return new Promise((resolve) => statement.finalize(() => resolve()));
}
