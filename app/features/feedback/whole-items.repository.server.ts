import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

const maybeText = z.string().nullable();
const maybeNumber = z.number().nullable();

/** An item as its source gave it, without what the engine found in it. */
export const wholeItemSchema = z.object({
  ...{
    id: z.string(),
    source: z.string(),
    external_id: maybeText,
    channel: z.string(),
    customer_id: maybeText,
  },
  ...{ occurred_at: z.string(), undated: z.number(), title: z.string(), body: z.string() },
  ...{ rating: maybeNumber, rating_scale: maybeNumber, tags: z.string(), url: maybeText },
  ...{ order_ref: maybeText, status: maybeText, votes: maybeNumber },
  ...{ response_id: maybeText, question_id: maybeText, survey_id: maybeText, import_id: maybeText },
  ...{ created_at: z.string(), set_aside: maybeText },
});
export type WholeItem = z.infer<typeof wholeItemSchema>;

/** Items (at most 500) with all that their source said, by id. */
export async function selectWholeItems(db: Db, ids: readonly string[]): Promise<Map<string, WholeItem>> {
  const rows = await db
    .selectFrom("feedback_items")
    .leftJoin("feedback_set_aside", "feedback_set_aside.item_id", "feedback_items.id")
    .selectAll("feedback_items")
    .select("feedback_set_aside.content as set_aside")
    .where(isAnyOf(db, "id", ids))
    .execute();
  return new Map(rows.map((row) => [row.id, wholeItemSchema.parse(row)]));
}

/** Puts items back that were removed; they wait for the engine like new ones. */
export async function insertWholeItems(trx: Db, items: readonly WholeItem[]): Promise<void> {
  if (items.length === 0) return;
  const unread = { language: null, sentiment: null, analysed_at: null, analysis_error: null };
  await insertRows(
    trx,
    "feedback_items",
    items.map(({ set_aside: _, ...item }) => ({ ...item, ...unread })),
  );
  const aside = items.flatMap(({ id, set_aside: content }) =>
    content === null ? [] : [{ item_id: id, content }],
  );
  if (aside.length > 0) await insertRows(trx, "feedback_set_aside", aside);
}

/** Of some external ids (at most 500) of one source those that an item has. */
export async function selectTakenIds(
  db: Db,
  source: string,
  externalIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("feedback_items")
    .select("external_id as externalId")
    .where("source", "=", source)
    .where(isAnyOf(db, "external_id", externalIds))
    .execute();
  return new Set(rows.flatMap(({ externalId }) => externalId ?? []));
}

/** Removes items with their statements. */
export async function deleteItems(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("feedback_items")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
