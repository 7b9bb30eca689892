import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** What a rule is decided with: when, and for whom. */
export interface Deciding {
  db: Db;
  /** ISO text: windows of time end here. */
  now: string;
  /** The customers it is decided for, at most 1,000; null for all. Each part of the rule then reads their rows alone. */
  ids: readonly string[] | null;
}

/** Holds for the customers that it is decided for. */
export function isDecided({ db, ids }: Deciding, column: string): RawBuilder<boolean> {
  return ids === null ? sql<boolean>`1 = 1` : isAnyOf(db, column, ids);
}

/** True for customers among `people`, a query for ids without null; turned round for customers who are not. */
export function among(people: Expression<unknown>, holds = true): Expression<SqlBool> {
  return holds
    ? sql<boolean>`${sql.ref("customers.id")} in ${people}`
    : sql<boolean>`${sql.ref("customers.id")} not in ${people}`;
}
