import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** Puts customers into the groups they are in. */
export async function insertSuggestionMembers(
  trx: Db,
  members: readonly { suggestionId: string; customerId: string }[],
): Promise<void> {
  await insertRows(
    trx,
    "segment_suggestion_members",
    members.map(({ suggestionId, customerId }) => ({ suggestion_id: suggestionId, customer_id: customerId })),
    // A customer may be gone by the time the groups are written; nobody is twice in one.
    { skipTaken: true },
  );
}

/** Suggestions that are none of these: of an earlier look, or of one that was broken off. */
export async function selectOtherSuggestions(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("segment_suggestions")
    .select("id")
    .$if(ids.length > 0, (query) => query.where("id", "not in", ids))
    .limit(100)
    .execute();
  return rows.map((row) => row.id);
}

/** Takes at most `limit` members out of a suggestion; returns how many. */
export async function deleteSomeMembers(trx: Db, suggestionId: string, limit: number): Promise<number> {
  const result = await trx
    .deleteFrom("segment_suggestion_members")
    .where("suggestion_id", "=", suggestionId)
    .where("customer_id", "in", (eb) =>
      eb
        .selectFrom("segment_suggestion_members as some")
        .select("some.customer_id")
        .where("some.suggestion_id", "=", suggestionId)
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function deleteSuggestion(trx: Db, suggestionId: string): Promise<void> {
  await trx.deleteFrom("segment_suggestions").where("id", "=", suggestionId).execute();
}
