import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import type { Condition } from "./rules/condition.schema.ts";
import { conditionExpression } from "./rules/condition-query.server.ts";

/** The people of a segment or a suggested group. */
export interface Crowd {
  kind: "segment" | "suggestion";
  id: string;
}

/** One page of the people in (or outside) a crowd, for whom a condition holds, by name after (name key, id). */
export async function selectPeople(
  db: Db,
  { kind, id }: Crowd,
  filter: { outside: boolean; condition: Condition | null; now: string },
  after: ListPlace<string> | null,
  limit: number,
) {
  return db
    .selectFrom("customers")
    .select(["customers.id as id", "customers.name_key as nameKey"])
    .where(({ eb, exists, not, selectFrom }) => {
      const inside =
        kind === "segment"
          ? exists(
              selectFrom("segment_members")
                .select("segment_members.customer_id")
                .where("segment_members.segment_id", "=", id)
                .whereRef("segment_members.customer_id", "=", "customers.id"),
            )
          : exists(
              selectFrom("segment_suggestion_members")
                .select("segment_suggestion_members.customer_id")
                .where("segment_suggestion_members.suggestion_id", "=", id)
                .whereRef("segment_suggestion_members.customer_id", "=", "customers.id"),
            );
      const where = filter.outside ? not(inside) : inside;
      if (!filter.condition) return where;
      return eb.and([where, conditionExpression(filter.condition, { db, now: filter.now, ids: null })]);
    })
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("customers.name_key", "customers.id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("customers.name_key")
    .orderBy("customers.id")
    .limit(limit)
    .execute();
}

/** One page of the people who are in none of some segments (at most 100), for whom a condition holds, by name after (name key, id). */
export async function selectPeopleOutside(
  db: Db,
  segmentIds: readonly string[],
  filter: { condition: Condition | null; now: string },
  after: ListPlace<string> | null,
  limit: number,
) {
  return db
    .selectFrom("customers")
    .select(["customers.id as id", "customers.name_key as nameKey"])
    .where(({ eb, exists, not, selectFrom }) => {
      const outside = segmentIds.map((segmentId) =>
        not(
          exists(
            selectFrom("segment_members")
              .select("segment_members.customer_id")
              .where("segment_members.segment_id", "=", segmentId)
              .whereRef("segment_members.customer_id", "=", "customers.id"),
          ),
        ),
      );
      if (!filter.condition) return eb.and(outside);
      return eb.and([...outside, conditionExpression(filter.condition, { db, now: filter.now, ids: null })]);
    })
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("customers.name_key", "customers.id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("customers.name_key")
    .orderBy("customers.id")
    .limit(limit)
    .execute();
}
