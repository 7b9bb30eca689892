import type { RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { deleteItems, selectWholeItems } from "./whole-items.repository.server.ts";

/**
 * Removes the items of responses (at most 500) whose text the response does not have any more, and says what they were.
 * `said` gives, by response id, the questions that are answered with a text. Statements go with their item.
 */
export async function deleteUnsaidTexts(
  trx: Db,
  said: ReadonlyMap<string, readonly string[]>,
): Promise<RecordChange[]> {
  if (said.size === 0) return [];
  const items = await trx
    .selectFrom("feedback_items")
    .select(["id", "response_id as responseId", "question_id as questionId"])
    .where(isAnyOf(trx, "response_id", [...said.keys()]))
    .execute();
  const gone = items.flatMap(({ id, responseId, questionId }) =>
    said.get(responseId ?? "")?.includes(questionId ?? "") ? [] : [id],
  );
  if (gone.length === 0) return [];
  const whole = await selectWholeItems(trx, gone);
  await deleteItems(trx, gone);
  return [...whole].map(([id, item]) => ({
    id,
    created: false,
    changes: [{ field: "item", before: JSON.stringify(item), after: null }],
  }));
}

/** The items made from the texts of responses (at most 50). */
export async function selectItemsOfResponses(db: Db, responseIds: readonly string[]) {
  return db
    .selectFrom("feedback_items")
    .select(["id", "customer_id as customerId", "question_id as questionId"])
    .where(isAnyOf(db, "response_id", responseIds))
    .execute();
}
