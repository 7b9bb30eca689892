import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { ruleLimits } from "../segment-rule.ts";

/** Which list of a segment's people: who is in it, or who left it. */
export type MemberList = "in" | "left";

export interface MemberRow {
  customerId: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  enteredAt: string;
  leftAt: string | null;
}

/** People of a segment, who came (or left) last first; the ones after a place in the list. */
export async function selectMemberPage(
  db: Db,
  segmentId: string,
  list: MemberList,
  before: ListPlace<string> | null,
  limit: number,
): Promise<MemberRow[]> {
  const moment =
    list === "in" ? ("segment_memberships.entered_at" as const) : ("segment_memberships.left_at" as const);
  return db
    .selectFrom("segment_memberships")
    .innerJoin("customers", "customers.id", "segment_memberships.customer_id")
    .select([
      "segment_memberships.customer_id as customerId",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "segment_memberships.entered_at as enteredAt",
      "segment_memberships.left_at as leftAt",
    ])
    .where("segment_memberships.segment_id", "=", segmentId)
    .where("segment_memberships.left_at", list === "in" ? "is" : "is not", null)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple(moment, "segment_memberships.customer_id"),
          "<",
          tuple(before?.value ?? "", before?.id ?? ""),
        ),
      ),
    )
    .orderBy(moment, "desc")
    .orderBy("segment_memberships.customer_id", "desc")
    .limit(limit)
    .execute();
}

/** Sizes at the end of the days on which a segment changed, the last of them; at most `limit`, oldest first. */
export async function selectSizes(db: Db, segmentId: string, limit: number) {
  const rows = await db
    .selectFrom("segment_sizes")
    .select(["day", "members", "entered", "gone"])
    .where("segment_id", "=", segmentId)
    .orderBy("day", "desc")
    .limit(limit)
    .execute();
  return rows.reverse();
}

export interface MembershipOfCustomer {
  segmentId: string;
  name: string;
  enteredAt: string;
  leftAt: string | null;
}

/** The segments a customer is or was in, the last entered first; at most 100. */
export async function selectMembershipsOf(db: Db, customerId: string): Promise<MembershipOfCustomer[]> {
  return db
    .selectFrom("segment_memberships")
    .innerJoin("segments", "segments.id", "segment_memberships.segment_id")
    .select([
      "segments.id as segmentId",
      "segments.name as name",
      "segment_memberships.entered_at as enteredAt",
      "segment_memberships.left_at as leftAt",
    ])
    .where("segment_memberships.customer_id", "=", customerId)
    .orderBy("segment_memberships.entered_at", "desc")
    .orderBy("segments.id")
    .limit(100)
    .execute();
}

/** Names of all segments. */
export async function selectSegmentNames(db: Db) {
  return db
    .selectFrom("segments")
    .select(["id", "name"])
    .orderBy("name")
    .limit(ruleLimits.segments)
    .execute();
}
