import { type Insertable, sql, type Updateable } from "kysely";
import type { Db } from "../client.server.ts";
import type { Database } from "../schema.ts";
import { rowsAsParameter } from "./rows-as-parameter.ts";

/**
 * Inserts any number of rows, all with the same columns, and returns how many were written: with `skipTaken`, those
 * that a unique key keeps out are left out instead of failing.
 */
export async function insertRows<Table extends keyof Database & string>(
  trx: Db,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
  { skipTaken = false } = {},
): Promise<number> {
  const { columns, parts } = rowsAsParameter(trx, table, rows);
  // "where true": without it SQLite takes "on" for the start of a join.
  const unlessTaken = skipTaken ? sql`where true on conflict do nothing` : sql``;
  let inserted = 0;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (const given of parts) {
    const result = await sql`insert into ${sql.table(table)} (${names})
      select ${names} from ${given} ${unlessTaken}`.execute(trx);
    inserted += Number(result.numAffectedRows ?? 0);
  }
  return inserted;
}

/**
 * Updates any number of rows found by their `id`, each with values of its own; all have the same columns. Returns how
 * many were there. An id that occurs twice is updated with one of the two.
 */
export async function updateRows<Table extends keyof Database & string>(
  trx: Db,
  table: Table,
  rows: readonly (Updateable<Database[Table]> & { id: string })[],
): Promise<number> {
  const { columns, parts } = rowsAsParameter(trx, table, rows);
  const changed = columns.filter((column) => column !== "id");
  const changes = sql.join(changed.map((column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}`)}`));
  let updated = 0;
  for (const given of parts) {
    const result = await sql`update ${sql.table(table)} set ${changes} from ${given}
      where ${sql.ref(`${table}.id`)} = given.id`.execute(trx);
    updated += Number(result.numAffectedRows ?? 0);
  }
  return updated;
}
