import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** The items with these ids, at most 500 a call. */
export async function selectItemStates(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("feedback_items")
    .leftJoin("feedback_set_aside", "feedback_set_aside.item_id", "feedback_items.id")
    .select([
      "id",
      "customer_id as customerId",
      "occurred_at as occurredAt",
      "undated",
      "title",
      "body",
      "rating",
      "rating_scale as ratingScale",
      "tags",
      "url",
      "order_ref as orderRef",
      "status",
      "votes",
      "response_id as responseId",
      "feedback_set_aside.content as setAside",
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Which of the items (at most 500) hold a statement that a person corrected, and did not take back. */
export async function selectCorrected(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("correction_statements")
    .where(isAnyOf(db, "item_id", ids))
    .where("role", "in", ["chosen", "read"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("corrections")
            .select("corrections.id")
            .whereRef("corrections.undoes", "=", "correction_statements.correction_id"),
        ),
      ),
    )
    .select("item_id as itemId")
    .distinct()
    .execute();
  return rows.map(({ itemId }) => itemId);
}

/** Which of some responses (at most 500) are there. */
export async function selectStandingResponses(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("responses")
    .select("id")
    .where(isAnyOf(db, "id", ids))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
