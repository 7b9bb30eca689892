import { type Kysely, PostgresAdapter } from "kysely";
import type { Database } from "../schema.ts";

export type DialectName = "sqlite" | "postgres";

/** Which of the two databases stands behind a handle or a transaction. */
// biome-ignore lint/suspicious/noExplicitAny: migrations hold an untyped handle.
export function dialectOf(db: Kysely<Database> | Kysely<any>): DialectName {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}
