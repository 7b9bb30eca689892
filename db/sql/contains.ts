import { type RawBuilder, sql } from "kysely";

/**
 * A condition that holds where `search` occurs anywhere in a column kept in lower case.
 * The wildcards of LIKE have no effect inside the search text.
 */
export function contains(column: string, search: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${pattern(search.toLowerCase())} escape '\\'`;
}

/** The same for a column in any case: slower, since no index can help. */
export function containsIgnoringCase(column: string, search: string): RawBuilder<boolean> {
  // Both sides by the database: SQLite knows the capitals of plain letters only.
  return sql<boolean>`lower(${sql.ref(column)}) like lower(${pattern(search)}) escape '\\'`;
}

function pattern(search: string): string {
  return `%${search
    .trim()
    .slice(0, 100)
    .replace(/[\\%_]/g, "\\$&")}%`;
}
