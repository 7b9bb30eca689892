import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { momentBeside } from "#db/sql/coarse-moment.ts";
import { mayBeAnalysed } from "#db/sql/quotable.ts";
import { rowsAsParameter } from "#db/sql/rows-as-parameter.ts";
import { insertRows } from "#db/sql/write-rows.ts";

export interface WaitingItem {
  id: string;
  title: string;
  body: string;
  rating: number | null;
  ratingScale: number | null;
  customerId: string | null;
  occurredAt: string;
  /** 1 when the source gave no time. */
  undated: number;
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
      "undated",
      "source",
    ])
    .where("analysed_at", "is", null)
    .where(mayBeAnalysed("feedback_items.customer_id"))
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** How many items wait for the engine. */
export async function countWaiting(db: Db): Promise<number> {
  const row = await db
    .selectFrom("feedback_items")
    .where("analysed_at", "is", null)
    .where(mayBeAnalysed("feedback_items.customer_id"))
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Ids of items that have been read, in order, after `after`. */
export async function selectReadIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("feedback_items")
    .select("id")
    .where("id", ">", after)
    .where("analysed_at", "is not", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Has items wait for the engine again; what it said of them stays until then. */
export async function markWaiting(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .updateTable("feedback_items")
    .set({ analysed_at: null })
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** What the engine says of an item as a whole, with the text it has read. */
export interface ReadItem {
  id: string;
  title: string;
  body: string;
  language: string | null;
  sentiment: number | null;
  analysis_error: string | null;
}

/** Marks items as read; returns the ids of those whose text is still the one that the engine has read. */
export async function markAnalysed(db: Db, items: readonly ReadItem[], at: string): Promise<Set<string>> {
  const marked = new Set<string>();
  for (const given of rowsAsParameter(db, "feedback_items", items).parts) {
    const { rows } = await sql<{ id: string }>`update feedback_items
      set analysed_at = ${momentBeside("feedback_items.id", at)}, analysis_error = given.analysis_error, language = given.language,
        sentiment = given.sentiment
      from ${given}
      where feedback_items.id = given.id and feedback_items.title = given.title and feedback_items.body = given.body
      returning feedback_items.id`.execute(db);
    for (const { id } of rows) marked.add(id);
  }
  return marked;
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
  undated: number;
  source: string;
  /** As the engine read it, where a person corrected the reading. */
  original_reading?: string | null;
}

/** Puts statements in the place of what these items (at most 500) said before. */
export async function replaceStatements(
  db: Db,
  itemIds: readonly string[],
  statements: readonly NewStatement[],
): Promise<void> {
  if (itemIds.length > 0)
    await db
      .deleteFrom("statements")
      .where(isAnyOf(db, "item_id", itemIds))
      .execute();
  await insertRows(
    db,
    "statements",
    statements.map((statement) => ({ ...statement, theme_id: null, theme_score: null, placed_at: null })),
  );
}
