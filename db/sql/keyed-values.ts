import { type RawBuilder, sql } from "kysely";
import type { Db } from "../client.server.ts";
import { dialectOf } from "./dialect.ts";

/** A table of texts that a query can join, with the columns "key" and "value" (null where there is none), as one parameter. */
export function keyedValues(db: Db, values: ReadonlyMap<string, string | null>): RawBuilder<unknown> {
  const object = JSON.stringify(Object.fromEntries(values));
  return dialectOf(db) === "postgres"
    ? sql`jsonb_each_text(${object}::jsonb)`
    : sql`(select key, value from json_each(${object}))`;
}
