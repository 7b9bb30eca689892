import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

/** Every row of every table, by the table's name; the full-text index of SQLite aside, which holds words of the tables. */
export async function wholeDatabase(db: Db): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = (await db.introspection.getTables()).filter(
    ({ isView, name }) => !isView && !name.includes("search"),
  );
  const all = new Map<string, Record<string, unknown>[]>();
  for (const { schema, name } of tables) {
    const table = schema === undefined ? sql.table(name) : sql.table(`${schema}.${name}`);
    const { rows } = await sql<Record<string, unknown>>`select * from ${table}`.execute(db);
    all.set(name, rows);
  }
  return all;
}

/** The tables in which a word stands anywhere. */
export async function placesOf(db: Db, word: string): Promise<string[]> {
  const tables = [...(await wholeDatabase(db))];
  return tables.flatMap(([name, rows]) => (JSON.stringify(rows).includes(word) ? [name] : [])).sort();
}
