import { type RawBuilder, sql } from "kysely";
import type { Db } from "../client.server.ts";
import { checkParameter } from "./checked-parameters.ts";
import { dialectOf } from "./dialect.ts";

const mostRows = 500;
// Rows can hold long texts: what is bound at once stays small enough to be copied quickly.
const mostCharacters = 1_000_000;

/**
 * Rows as a table that a query can select from, called "given", with the columns of the first row and one parameter for
 * all of them. Binding thousands of values one by one costs the sqlite3 driver as much as writing them, and the query's
 * text stays the same for any number of rows. Given in parts of at most 500 rows or some 1 MB. Throws for a value that
 * checkParameter refuses.
 */
export function rowsAsParameter(
  db: Db,
  table: string,
  rows: readonly object[],
): { columns: string[]; parts: RawBuilder<unknown>[] } {
  const columns = Object.keys(rows[0] ?? {});
  const isPostgres = dialectOf(db) === "postgres";
  const fields = columns.map((column, index) => sql`value->>${sql.lit(index)} as ${sql.ref(column)}`);
  const asTable = (list: string) =>
    isPostgres
      ? sql`jsonb_populate_recordset(null::${sql.table(table)}, ${list}::jsonb) as given`
      : sql`(select ${sql.join(fields)} from json_each(${list})) as given`;
  const written = rows.map((row) => {
    const values = columns.map((column, index) => storable(Reflect.get(row, column), index + 1));
    return JSON.stringify(
      isPostgres ? Object.fromEntries(columns.map((column, at) => [column, values[at]])) : values,
    );
  });
  return { columns, parts: inParts(written).map(asTable) };
}

/** JSON lists of bounded size. */
function inParts(written: readonly string[]): string[] {
  const lists: string[] = [];
  let part: string[] = [];
  let characters = 0;
  for (const row of written) {
    part.push(row);
    characters += row.length;
    if (part.length < mostRows && characters < mostCharacters) continue;
    lists.push(`[${part.join(",")}]`);
    part = [];
    characters = 0;
  }
  if (part.length > 0) lists.push(`[${part.join(",")}]`);
  return lists;
}

const hasSurrogate = /[\uD800-\uDFFF]/;

// Half a surrogate pair is no character and PostgreSQL refuses it; as a plain parameter it would be replaced likewise.
function storable(value: unknown, position: number): unknown {
  checkParameter(value, position);
  return typeof value === "string" && hasSurrogate.test(value) ? Buffer.from(value).toString() : value;
}
