import type { Db } from "#db/client.server.ts";

export interface WaitingItem {
  id: string;
  title: string;
  body: string;
  rating: number | null;
  ratingScale: number | null;
  customerId: string | null;
  occurredAt: string;
  source: string;
}

/** The oldest items that the engine has not read yet. */
export async function selectWaiting(db: Db, limit: number): Promise<WaitingItem[]> {
  return db
    .selectFrom("feedback_items")
    .select([
      "id",
      "title",
      "body",
      "rating",
      "rating_scale as ratingScale",
      "customer_id as customerId",
      "occurred_at as occurredAt",
      "source",
    ])
    .where("analysed_at", "is", null)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** How many items wait for the engine. */
export async function countWaiting(db: Db): Promise<number> {
  const row = await db
    .selectFrom("feedback_items")
    .where("analysed_at", "is", null)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks an item as read; false when its text has changed since it was handed to the engine. */
export async function markAnalysed(
  db: Db,
  item: Pick<WaitingItem, "id" | "title" | "body">,
  result: { language: string | null; sentiment: number | null; error: string | null },
  at: string,
): Promise<boolean> {
  const updated = await db
    .updateTable("feedback_items")
    .set({
      analysed_at: at,
      analysis_error: result.error,
      language: result.language,
      sentiment: result.sentiment,
    })
    .where("id", "=", item.id)
    .where("title", "=", item.title)
    .where("body", "=", item.body)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

export interface NewStatement {
  id: string;
  item_id: string;
  start_offset: number;
  end_offset: number;
  text: string;
  kind: string;
  kind_score: number;
  sentiment: number;
  aspects: string;
  reasons: string;
  customer_id: string | null;
  occurred_at: string;
  source: string;
}

const BATCH = 200;

/** Puts statements in the place of what these items (at most 500) said before. */
export async function replaceStatements(
  db: Db,
  itemIds: readonly string[],
  statements: readonly NewStatement[],
): Promise<void> {
  if (itemIds.length > 0) await db.deleteFrom("statements").where("item_id", "in", itemIds).execute();
  for (let start = 0; start < statements.length; start += BATCH) {
    await db
      .insertInto("statements")
      .values(
        statements
          .slice(start, start + BATCH)
          .map((statement) => ({ ...statement, theme_id: null, theme_score: null, placed_at: null })),
      )
      .execute();
  }
}
