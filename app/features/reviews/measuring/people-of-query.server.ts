import { type RawBuilder, sql } from "kysely";
import type { ReviewSubject } from "../review.schema.ts";

/** The people whom a subject is about. */
export type People = { kind: "customer" | "company" | "segment"; id: string } | { kind: "everyone" };

/** A persona is about the people of its segment. */
export function peopleOf(subject: ReviewSubject, id: string, segmentId: string | null): People {
  if (subject === "everyone") return { kind: "everyone" };
  if (subject === "persona") return { kind: "segment", id: segmentId ?? "" };
  return { kind: subject === "profile" ? "customer" : subject, id };
}

/** Whether a column of customer ids names one of these people. */
export function isOneOf(column: string, people: People): RawBuilder<boolean> {
  const id = sql.ref(column);
  switch (people.kind) {
    case "everyone":
      return sql<boolean>`${id} is not null`;
    case "customer":
      return sql<boolean>`${id} = ${people.id}`;
    case "company":
      return sql<boolean>`${id} in (select id from customers where company_id = ${people.id})`;
    case "segment":
      return sql<boolean>`${id} in (select customer_id from segment_members where segment_id = ${people.id})`;
  }
}
