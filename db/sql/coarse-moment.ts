import { type RawBuilder, sql } from "kysely";

/**
 * A moment as it may be stored beside a row: the day alone where the row's id is a UUIDv4, which tells no time
 * (app/lib/ids.ts).
 */
export function momentBeside(idColumn: string, at: string): RawBuilder<string> {
  const day = `${at.slice(0, 10)}T00:00:00.000Z`;
  return sql<string>`case when substr(${sql.ref(idColumn)}, 15, 1) = '4' then ${day} else ${at} end`;
}
