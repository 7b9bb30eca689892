import { sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import { dayAfter, type TimelineQuery } from "./timeline-query.ts";

/** Which part of a timeline is read: what happened before a place and not before a day, at most `limit` things. */
export interface TimelinePart {
  customerId: string;
  query: TimelineQuery;
  before: ListPlace<string>;
  limit: number;
}

/** Behind everything that happens. */
const END = "9999";

/** The part of a customer's timeline that follows a place, from its newest end without one. */
export function timelinePart(
  customerId: string,
  query: TimelineQuery,
  after: ListPlace<string> | null,
  limit: number,
): TimelinePart {
  const end = { value: query.to === null ? END : dayAfter(query.to), id: "" };
  // A place that lies behind the last day was made for another filter.
  const before = after !== null && after.value < end.value ? after : end;
  return { customerId, query, before, limit };
}

/** Whether a row lies in the part; the columns are those of one index, in this order. */
export function liesIn({ before, query }: TimelinePart, at: string, id: string) {
  return sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${before.value}, ${before.id})
    and ${sql.ref(at)} >= ${query.from ?? ""}`;
}
