import type { Expression, SqlBool } from "kysely";
import type { ConditionAbout } from "./condition.schema.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

/** Membership of another segment, as it was last decided: the segments that others ask about are decided first. */
export function segmentExpression(
  { segmentId, operator }: ConditionAbout<"segment">,
  deciding: Deciding,
): Expression<SqlBool> {
  const members = deciding.db
    .selectFrom("segment_members")
    .select("segment_members.customer_id")
    .where("segment_members.segment_id", "=", segmentId)
    .where(isDecided(deciding, "segment_members.customer_id"));
  return among(members, operator === "in");
}
