import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { dialectOf } from "#db/sql/dialect.ts";

/**
 * Puts responses (at most 100) and their answers at places of SQLite's own order that say nothing of when they came: rows
 * of other tables, with exact times, would tell it. PostgreSQL keeps no such order; the README says what it does keep.
 */
export async function scatterRows(trx: Db, responseIds: readonly string[]): Promise<void> {
  if (responseIds.length === 0 || dialectOf(trx) === "postgres") return;
  await sql`update responses set rowid = ${ELSEWHERE} where ${isAnyOf(trx, "id", responseIds)}`.execute(trx);
  await sql`update answers set rowid = ${ELSEWHERE} where ${isAnyOf(trx, "response_id", responseIds)}`.execute(
    trx,
  );
}

// Below zero, where no row comes by itself: SQLite counts on from the highest.
const ELSEWHERE = sql`-1 - (random() & 4503599627370495)`;
