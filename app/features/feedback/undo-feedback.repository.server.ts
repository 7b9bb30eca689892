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

/** Removes items with their statements. */
export async function deleteItems(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("feedback_items")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
