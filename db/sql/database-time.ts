import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema.ts";
import { dialectOf } from "./dialect.ts";

/**
 * The database's present moment, moved by `offsetMs`, in the stored form of times (ISO-8601 UTC, milliseconds).
 * Machines' clocks differ; leases and due times compare moments of this one clock only.
 */
export function databaseTime(db: Kysely<Database>, offsetMs = 0): RawBuilder<string> {
  if (dialectOf(db) === "postgres") {
    return sql<string>`to_char((clock_timestamp() at time zone 'utc') + ${offsetMs} * interval '1 millisecond',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  }
  const seconds = `${(offsetMs / 1000).toFixed(3)} seconds`;
  return sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${seconds})`;
}
