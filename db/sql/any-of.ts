import { type RawBuilder, sql } from "kysely";
import type { Db } from "../client.server.ts";
import { dialectOf } from "./dialect.ts";

/**
 * A condition that holds where a text column is one of `values`. They travel as one parameter, so that the query's text
 * is the same for any number of them and stays prepared.
 */
export function isAnyOf(db: Db, column: string, values: readonly string[]): RawBuilder<boolean> {
  const list = JSON.stringify(values);
  return dialectOf(db) === "postgres"
    ? sql<boolean>`${sql.ref(column)} in (select jsonb_array_elements_text(${list}::jsonb))`
    : sql<boolean>`${sql.ref(column)} in (select value from json_each(${list}))`;
}
