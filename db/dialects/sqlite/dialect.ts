import {
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { SqliteDriver } from "./driver.ts";

/** Kysely on the asynchronous `sqlite3` package and a file at `path`. */
export class SqliteFileDialect implements Dialect {
  constructor(private readonly path: string) {}

  createAdapter() {
    return new TransactionalAdapter();
  }

  createDriver() {
    return new SqliteDriver(this.path);
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

// Kysely assumes no transactional DDL on SQLite, and a failed migration would then stay half applied.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
