import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

const counted = [
  ["feedback", "feedback_items"],
  ["statements", "statements"],
  ["responses", "responses"],
  ["drafts", "response_drafts"],
  ["events", "events"],
  ["values", "attribute_values"],
  ["mails", "survey_invitation_people"],
  ["consents", "consent_changes"],
  ["segments", "segment_members"],
] as const;

export type CountedKind = (typeof counted)[number][0];

/** How many records of each kind belong to some customers. */
export async function selectCounts(
  db: Db,
  customerIds: readonly string[],
): Promise<{ kind: CountedKind; count: number }[]> {
  const all: { kind: CountedKind; count: number }[] = [];
  for (const [kind, table] of counted) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as("count"))
      .where(isAnyOf(db, "customer_id", customerIds))
      .executeTakeFirstOrThrow();
    all.push({ kind, count: Number(row.count) });
  }
  return all;
}
